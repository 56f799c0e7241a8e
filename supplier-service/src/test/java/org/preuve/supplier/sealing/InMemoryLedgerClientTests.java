package org.preuve.supplier.sealing;

import org.preuve.supplier.neighbours.TestLog;

/** The ledger in memory. */
class InMemoryLedgerClientTests extends LedgerClientContract {

    private final InMemoryLedgerClient ledger = new InMemoryLedgerClient();

    @Override
    protected LedgerClient ledger() {
        return ledger;
    }

    @Override
    protected TestLog log() {
        return ledger.log();
    }
}
