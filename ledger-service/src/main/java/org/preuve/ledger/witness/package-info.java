/** Witnesses of this log: asking them to cosign its checkpoints, and showing what they cosigned. */
@NullMarked
package org.preuve.ledger.witness;

import org.jspecify.annotations.NullMarked;
