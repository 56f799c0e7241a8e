/** Tests of receipts, also against what another implementation wrote. */
@NullMarked
package org.preuve.proofs.receipt;

import org.jspecify.annotations.NullMarked;
