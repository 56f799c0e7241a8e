/** The public doors of the log: checkpoint, tiles and proofs. */
@NullMarked
package org.preuve.ledger.log.web;

import org.jspecify.annotations.NullMarked;
