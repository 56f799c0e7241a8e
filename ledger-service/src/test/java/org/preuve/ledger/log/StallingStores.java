package org.preuve.ledger.log;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Stores whose records take as long as a test wants. */
final class StallingStores {

    private final LogStores stores;
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));

    StallingStores(LogStores stores) {
        this.stores = stores;
    }

    void stall() {
        gate.set(new CountDownLatch(1));
    }

    void goOn() {
        gate.get().countDown();
    }

    LogStores stores() {
        return new LogStores(
                Intercepted.by(RecordStore.class, stores.records(), (call, name) -> {
                    if (name.equals("RecordStore.keep")) {
                        gate.get().await();
                    }
                    return call.run();
                }),
                stores.groups(),
                stores.tiles(),
                stores.head(),
                stores.checkpoints());
    }
}
