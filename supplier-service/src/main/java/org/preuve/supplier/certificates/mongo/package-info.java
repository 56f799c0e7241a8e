/** Citations in MongoDB. */
@NullMarked
package org.preuve.supplier.certificates.mongo;

import org.jspecify.annotations.NullMarked;
