package org.preuve.ledger.log.mongo;

import java.util.Optional;
import org.preuve.ledger.log.HeadStore;
import org.preuve.ledger.log.Sequencer;
import org.preuve.ledger.log.StoreFailure;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Not ready while the store does not answer, nor ever again after the log was found to contradict itself. */
final class LogHealthIndicator implements HealthIndicator {

    private final Sequencer sequencer;
    private final HeadStore head;

    LogHealthIndicator(Sequencer sequencer, HeadStore head) {
        this.sequencer = sequencer;
        this.head = head;
    }

    @Override
    public Health health() {
        Optional<String> broken = sequencer.broken();
        if (broken.isPresent()) {
            return Health.down().withDetail("broken", broken.get()).build();
        }
        try {
            long size = head.read().orElseThrow().size();
            return Health.up().withDetail("size", size).build();
        } catch (StoreFailure failure) {
            return Health.down(failure).build();
        }
    }
}
