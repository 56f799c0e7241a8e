package org.preuve.reporting.claims;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.QuantityStore.Held;
import org.preuve.reporting.claims.QuantityStore.Use;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.organisation.Pseudonyms;
import org.preuve.reporting.rules.RecordFact;
import org.preuve.reporting.rules.RecordFact.Shared;

/**
 * Lets a quantity back one live claim, or several whose shares are no more than the whole. A use is taken just before its claim is signed and counts for
 * as long as the claim is on its way or public; one whose claim got no further counts for {@link #LEASE} and is then taken away, after the claim was
 * moved on, so that a slow publication finds that out.
 */
public final class QuantityUses {

    static final Duration LEASE = Duration.ofMinutes(1);

    private final QuantityStore store;
    private final ClaimStore claims;
    private final Pseudonyms digests;
    private final Clock clock;

    public QuantityUses(QuantityStore store, ClaimStore claims, Pseudonyms digests, Clock clock) {
        this.store = store;
        this.claims = claims;
        this.digests = digests;
        this.clock = clock;
    }

    /** The quantities behind records of which claims other than {@code own} use a part; the store is read once. */
    Map<RecordId, List<Shared>> byOthers(Set<ClaimId> own, Collection<FollowedRecord> records) {
        Map<RecordId, List<Quantity>> wanted = new HashMap<>();
        records.forEach(record -> wanted.put(record.id(), Quantity.of(record, digests)));
        Map<String, Held> held = store.of(wanted.values().stream()
                .flatMap(List::stream)
                .map(Quantity::key)
                .distinct()
                .toList());
        Standing standing = new Standing(clock.instant(), false);
        Map<RecordId, List<Shared>> shared = new HashMap<>();
        wanted.forEach((record, quantities) -> shared.put(
                record,
                quantities.stream()
                        .map(quantity -> shared(
                                others(quantity, held.getOrDefault(quantity.key(), Held.NOTHING), own, standing)))
                        .filter(one -> !one.uses().isEmpty())
                        .toList()));
        return shared;
    }

    /**
     * Takes what a claim uses, all of it or nothing: of two claims that are published at once one gets it. Taking again changes nothing.
     *
     * @return false when another claim has it
     */
    boolean take(Claim claim, Collection<FollowedRecord> records) {
        Map<String, List<Wanted>> wanted = new TreeMap<>();
        for (FollowedRecord record : records) {
            BigDecimal share = claim.content().stated().uses().getOrDefault(record.id(), BigDecimal.ONE);
            for (Quantity quantity : Quantity.of(record, digests)) {
                wanted.computeIfAbsent(quantity.key(), key -> new ArrayList<>())
                        .add(new Wanted(record.id(), quantity, share));
            }
        }
        if (wanted.isEmpty()) {
            return true;
        }
        store.note(claim.id(), wanted.keySet());
        boolean taken = wanted.entrySet().stream().allMatch(one -> take(claim, one.getKey(), one.getValue()));
        if (!taken) {
            release(claim.id());
        }
        return taken;
    }

    /** A claim has what the one has in whose place it comes: the two are never public together for long. */
    static Set<ClaimId> own(Claim claim) {
        Set<ClaimId> own = new HashSet<>(Set.of(claim.id()));
        claim.content().supersedes().ifPresent(own::add);
        return own;
    }

    private record Wanted(RecordId record, Quantity quantity, BigDecimal share) {}

    private boolean take(Claim claim, String key, List<Wanted> wanted) {
        while (true) {
            Instant now = clock.instant();
            Held held = held(key);
            Standing standing = new Standing(now, true);
            List<Use> next = new ArrayList<>();
            for (Wanted one : wanted) {
                List<Use> others = others(one.quantity(), held, own(claim), standing);
                if (shared(others).isExceededBy(one.share())) {
                    return false;
                }
                next.add(new Use(
                        claim.id(), one.record(), one.share(), one.quantity().days(), now));
            }
            held.uses().stream()
                    .filter(use -> !use.claim().equals(claim.id()))
                    .filter(standing::stands)
                    .forEach(next::add);
            if (store.replace(key, held, next)) {
                return true;
            }
        }
    }

    /** Gives back all that a claim uses. Doing it again, or for a claim that uses nothing, changes nothing. */
    public void release(ClaimId claim) {
        for (String key : store.noted(claim)) {
            Held held = held(key);
            while (held.uses().stream().anyMatch(use -> use.claim().equals(claim))
                    && !store.replace(key, held, without(claim, held))) {
                held = held(key);
            }
        }
    }

    private static List<Use> without(ClaimId claim, Held held) {
        return held.uses().stream().filter(use -> !use.claim().equals(claim)).toList();
    }

    private Held held(String key) {
        return store.of(List.of(key)).getOrDefault(key, Held.NOTHING);
    }

    private static List<Use> others(Quantity quantity, Held held, Set<ClaimId> own, Standing standing) {
        return held.uses().stream()
                .filter(use -> !own.contains(use.claim()))
                .filter(quantity::meets)
                .filter(standing::stands)
                .toList();
    }

    /** A claim that uses a quantity by way of several records uses it as much as by the one of which it uses most. */
    private static Shared shared(List<Use> uses) {
        Map<ClaimId, BigDecimal> byClaim = new HashMap<>();
        uses.forEach(use -> byClaim.merge(use.claim(), use.share(), BigDecimal::max));
        return new Shared(byClaim.entrySet().stream()
                .map(use -> new RecordFact.Use(use.getKey().uuid(), use.getValue()))
                .sorted(Comparator.comparing(use -> use.claim().toString()))
                .toList());
    }

    /** Which uses count at a time; each claim is read once. */
    private final class Standing {

        private final Instant now;
        private final boolean takesAway;
        private final Map<ClaimId, Boolean> known = new HashMap<>();

        Standing(Instant now, boolean takesAway) {
            this.now = now;
            this.takesAway = takesAway;
        }

        boolean stands(Use use) {
            return known.computeIfAbsent(
                    use.claim(), id -> stands(id, now.isBefore(use.at().plus(LEASE))));
        }

        /** A claim that got no further is moved on before its use is taken away: whoever still publishes it has to read it again. */
        private boolean stands(ClaimId id, boolean isFresh) {
            Optional<Claim> claim = claims.find(id);
            while (claim.filter(one -> one.state() instanceof ClaimState.Ruled).isPresent()) {
                if (isFresh
                        || !takesAway
                        || claims.replace(claim.get(), claim.get().moved())) {
                    return isFresh;
                }
                claim = claims.find(id);
            }
            return claim.filter(one -> one.state().usesQuantities()).isPresent();
        }
    }
}
