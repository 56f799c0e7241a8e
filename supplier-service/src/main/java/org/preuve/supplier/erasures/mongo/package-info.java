/** How far the log was read, in MongoDB. */
@NullMarked
package org.preuve.supplier.erasures.mongo;

import org.jspecify.annotations.NullMarked;
