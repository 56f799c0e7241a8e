package org.preuve.ledger.witness;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Witnesses that say they cosigned more of this log than is committed here. If one of them is honest, the database is
 * older than what was given out, and every record that is sealed now makes a second history. But nobody has signed what
 * it says, so it is said aloud and stops nothing; a cosignature of what is here takes it back.
 */
public final class WitnessesAhead {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessesAhead.class);

    private final Map<String, Ahead> ahead = new ConcurrentHashMap<>();

    /**
     * What a witness says.
     *
     * @param theirs how many entries it says it knows
     * @param ours how many were committed here when it said so
     */
    public record Ahead(long theirs, long ours) {}

    /** By the name of the witness; empty when nobody says so. */
    public Map<String, Ahead> all() {
        return new TreeMap<>(ahead);
    }

    /** How many entries a witness says it knows beyond what was committed here. */
    public long entries(Witness witness) {
        return Optional.ofNullable(ahead.get(witness.name()))
                .map(said -> said.theirs() - said.ours())
                .orElse(0L);
    }

    void says(Witness witness, long theirs, long ours) {
        if (ahead.put(witness.name(), new Ahead(theirs, ours)) == null) {
            LOG.error(
                    "Witness {} says that it cosigned {} entries of this log, and {} are committed here. Either it does "
                            + "not say the truth, or this database is older than what was given out: see \"After a restore\" "
                            + "in docs/trust.md.",
                    witness.name(),
                    theirs,
                    ours);
        }
    }

    void cosigned(Witness witness) {
        if (ahead.remove(witness.name()) != null) {
            LOG.warn("Witness {} cosigned what is here; what it said before does not stand.", witness.name());
        }
    }
}
