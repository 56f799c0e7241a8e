/** Suppliers in MongoDB. */
@NullMarked
package org.preuve.supplier.suppliers.mongo;

import org.jspecify.annotations.NullMarked;
