package org.preuve.supplier.sealing;

import org.preuve.proofs.credential.Credential;
import org.preuve.supplier.neighbours.TestLog;
import org.preuve.supplier.neighbours.TestLog.SealedAt;

/** A ledger in memory. */
public final class InMemoryLedgerClient implements LedgerClient {

    private final TestLog log = new TestLog();

    public TestLog log() {
        return log;
    }

    @Override
    public Sealed seal(Credential record) {
        if (log.hasOther(record)) {
            throw new NotSealed.IdTaken();
        }
        boolean isNew = !log.knows(record);
        SealedAt at = log.seal(record);
        Seal seal = new Seal(
                at.entry().id(),
                at.entry().index(),
                at.entry().digest(),
                at.entry().sealedAt(),
                at.receipt());
        return new Sealed(seal, isNew);
    }
}
