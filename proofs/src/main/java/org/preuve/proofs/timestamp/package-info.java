/** Timestamps of an independent authority on checkpoints (RFC 3161): asking for one, and checking it offline. */
@NullMarked
package org.preuve.proofs.timestamp;

import org.jspecify.annotations.NullMarked;
