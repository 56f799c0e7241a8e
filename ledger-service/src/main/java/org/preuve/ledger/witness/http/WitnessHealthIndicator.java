package org.preuve.ledger.witness.http;

import org.preuve.ledger.witness.WitnessesAhead;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Says which witnesses know more of this log than is here. Nobody has signed that, so the ledger stays ready. */
final class WitnessHealthIndicator implements HealthIndicator {

    private final WitnessesAhead ahead;

    WitnessHealthIndicator(WitnessesAhead ahead) {
        this.ahead = ahead;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        ahead.all()
                .forEach((witness, said) -> health.withDetail(
                        witness, "says that it knows " + said.theirs() + " entries; here were " + said.ours()));
        return health.build();
    }
}
