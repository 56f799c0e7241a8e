/** Used nonces in MongoDB. */
@NullMarked
package org.preuve.supplier.signatures.mongo;

import org.jspecify.annotations.NullMarked;
