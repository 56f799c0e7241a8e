package org.preuve.ledger.log;

import org.preuve.proofs.receipt.Receipt;

/** Makes one receipt, in the thread of who wants it. */
@FunctionalInterface
interface ReceiptSource {
    Receipt make();
}
