package org.preuve.ledger.log.mongo;

import org.preuve.ledger.log.Sequencer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** A ledger whose log contradicts itself is not ready: nothing is sealed until a person has looked. */
final class SequencerHealthIndicator implements HealthIndicator {

    private final Sequencer sequencer;

    SequencerHealthIndicator(Sequencer sequencer) {
        this.sequencer = sequencer;
    }

    @Override
    public Health health() {
        return sequencer
                .broken()
                .map(why -> Health.down().withDetail("broken", why).build())
                .orElseGet(() -> Health.up().build());
    }
}
