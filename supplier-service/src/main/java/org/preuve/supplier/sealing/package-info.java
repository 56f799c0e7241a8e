/** Having records sealed by the ledger, and not believing its answer unchecked. */
@NullMarked
package org.preuve.supplier.sealing;

import org.jspecify.annotations.NullMarked;
