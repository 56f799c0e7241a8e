/** Receipts: what an author keeps to prove, offline, that a log has sealed a record (C2SP tlog-proof v1). */
@NullMarked
package org.preuve.proofs.receipt;

import org.jspecify.annotations.NullMarked;
