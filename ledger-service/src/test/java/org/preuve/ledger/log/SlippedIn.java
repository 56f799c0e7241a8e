package org.preuve.ledger.log;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A head that does not answer once and is an older one afterwards, as after a bad failover. */
final class SlippedIn implements HeadStore {

    private final AtomicBoolean fails = new AtomicBoolean();
    private volatile HeadStore now;

    SlippedIn(HeadStore first) {
        this.now = first;
    }

    void failOnceAndBecome(HeadStore older) {
        now = older;
        fails.set(true);
    }

    @Override
    public Optional<StoredHead> read() {
        return now.read();
    }

    @Override
    public void create(StoredHead first) {
        now.create(first);
    }

    @Override
    public boolean replace(StoredHead expected, StoredHead next) {
        if (fails.getAndSet(false)) {
            throw new StoreFailure("failed over");
        }
        return now.replace(expected, next);
    }
}
