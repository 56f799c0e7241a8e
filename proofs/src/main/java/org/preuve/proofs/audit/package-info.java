/** Checking a whole log from outside: entries, chain, tree and tiles, and every record behind them. */
@NullMarked
package org.preuve.proofs.audit;

import org.jspecify.annotations.NullMarked;
