/** Keys in MongoDB. */
@NullMarked
package org.preuve.supplier.keys.mongo;

import org.jspecify.annotations.NullMarked;
