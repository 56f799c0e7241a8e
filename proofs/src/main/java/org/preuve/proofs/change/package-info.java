/** Records that change what another record says or is: corrections, withdrawals and erasures, and who may make them. */
@NullMarked
package org.preuve.proofs.change;

import org.jspecify.annotations.NullMarked;
