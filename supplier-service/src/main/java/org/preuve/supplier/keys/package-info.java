/** Which key is which supplier's. */
@NullMarked
package org.preuve.supplier.keys;

import org.jspecify.annotations.NullMarked;
