/** Time from an authority (RFC 3161): asking it to stamp checkpoints, and showing its tokens. */
@NullMarked
package org.preuve.ledger.timestamp;

import org.jspecify.annotations.NullMarked;
