package org.preuve.ledger.audit;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** The last audit in memory, held equal to MongoDB's by the contract. */
final class InMemoryAuditStateStore implements AuditStateStore {

    private final AtomicReference<AuditState> standing = new AtomicReference<>(AuditState.never());
    private final AtomicLong scrubbed = new AtomicLong();

    @Override
    public AuditState read() {
        return standing.get();
    }

    @Override
    public boolean replace(AuditState next) {
        AuditState before = standing.get();
        return before.version() == next.version() - 1 && standing.compareAndSet(before, next);
    }

    @Override
    public long scrubbed() {
        return scrubbed.get();
    }

    @Override
    public void noteScrubbed(long entries) {
        scrubbed.set(entries);
    }
}
