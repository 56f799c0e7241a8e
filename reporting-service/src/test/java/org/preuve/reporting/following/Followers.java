package org.preuve.reporting.following;

import java.time.Duration;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SmallLedger;

/** Followers with stores in memory. */
public final class Followers {

    private Followers() {}

    public static FollowerStores inMemory() {
        return new FollowerStores(
                new InMemoryPositionStore(),
                new InMemoryLeafStore(),
                new InMemoryAuthorKeyStore(),
                new InMemoryRecordStore(),
                new InMemoryProgressStore(),
                new InMemoryCertificateStore(),
                new InMemoryCompositionStore(),
                new InMemoryRecognitionStore(),
                new InMemoryAmountStore(),
                new InMemoryAbsenceStore(),
                (records, parties) -> {});
    }

    static FollowLog of(LedgerClient ledger, SmallLedger log, FollowerStores stores, MovingClock clock) {
        return new FollowLog(ledger, keys(log, stores), stores, clock, Duration.ofMinutes(1), Duration.ZERO);
    }

    /** Begun with the key with which the log began. */
    public static KnownLogKeys keys(SmallLedger log, FollowerStores stores) {
        return new KnownLogKeys(log.key(), stores.keys(), stores.positions());
    }
}
