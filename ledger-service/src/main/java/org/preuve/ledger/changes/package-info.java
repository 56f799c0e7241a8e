/** Corrections, withdrawals and erasures: which record ends which, one for each, and what follows from it. */
@NullMarked
package org.preuve.ledger.changes;

import org.jspecify.annotations.NullMarked;
