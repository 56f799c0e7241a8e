/** The doors to read suppliers. */
@NullMarked
package org.preuve.supplier.suppliers.web;

import org.jspecify.annotations.NullMarked;
