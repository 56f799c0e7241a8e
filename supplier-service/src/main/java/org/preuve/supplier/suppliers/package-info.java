/** Who our suppliers are, and whether they have a key yet. */
@NullMarked
package org.preuve.supplier.suppliers;

import org.jspecify.annotations.NullMarked;
