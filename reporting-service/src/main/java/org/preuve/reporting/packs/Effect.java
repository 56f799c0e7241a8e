package org.preuve.reporting.packs;

import java.time.Instant;
import java.util.List;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.rules.PackText;
import org.preuve.reporting.rules.RulePacks;

/**
 * What a version of a pack would change for the claims that are live, or as much of it as is known.
 *
 * @param rules digests of all packs that it was computed with, its own included: with others it says nothing
 * @param decided claims that were ruled, of {@code of}
 * @param changed how many of them would change
 * @param first the first {@value #MOST_NAMED} of those
 */
public record Effect(
        PackName pack,
        State state,
        List<Hash> rules,
        long decided,
        long of,
        long changed,
        List<Changed> first,
        Instant startedAt,
        Instant updatedAt) {

    static final int MOST_NAMED = 500;

    public Effect {
        rules = List.copyOf(rules);
        first = List.copyOf(first);
    }

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        /** It ended before it was done; begin anew. */
        INTERRUPTED
    }

    /**
     * A claim that would stand otherwise.
     *
     * @param stops whether the claim would be stopped, which it is not now; else it would be let through again
     * @param rules that would stop it, or that stop it now
     */
    public record Changed(ClaimId claim, boolean stops, List<String> rules) {

        public Changed {
            rules = List.copyOf(rules);
        }
    }

    Effect interrupted() {
        return new Effect(pack, State.INTERRUPTED, rules, decided, of, changed, first, startedAt, updatedAt);
    }

    /** Whether it is finished, and by these very packs. */
    boolean isOf(RulePacks packs) {
        return state == State.DONE && rules.equals(digests(packs));
    }

    static List<Hash> digests(RulePacks packs) {
        return packs.texts().stream()
                .map(PackText::digest)
                .sorted((a, b) -> a.hex().compareTo(b.hex()))
                .toList();
    }
}
