package org.preuve.reporting.rules;

import java.time.Instant;

/** Which packs claims are ruled by. */
public interface RulesInForce {

    /** The packs that are switched on at this moment. */
    RulePacks now();

    /** From when on nobody rules by what was switched on before. */
    default Instant settledAt() {
        return Instant.EPOCH;
    }
}
