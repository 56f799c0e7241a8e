/** Witnessing other logs: cosigning a checkpoint after checking that nothing before it was rewritten. */
@NullMarked
package org.preuve.ledger.witnessing;

import org.jspecify.annotations.NullMarked;
