/** The log: entries in a hash chain, the RFC 6962 Merkle tree over them, its proofs, and its C2SP tlog-tiles. */
@NullMarked
package org.preuve.proofs.log;

import org.jspecify.annotations.NullMarked;
