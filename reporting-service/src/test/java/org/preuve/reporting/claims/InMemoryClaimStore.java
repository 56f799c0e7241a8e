package org.preuve.reporting.claims;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.preuve.reporting.products.Gtin;

/** Claims in memory. */
public final class InMemoryClaimStore implements ClaimStore {

    private final Map<String, Claim> claims = new TreeMap<>();

    @Override
    public synchronized Optional<Claim> find(ClaimId id) {
        return Optional.ofNullable(claims.get(id.toString()));
    }

    @Override
    public synchronized List<Claim> findAll(Collection<ClaimId> ids) {
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public synchronized boolean create(Claim claim) {
        return claims.putIfAbsent(claim.id().toString(), claim) == null;
    }

    @Override
    public synchronized boolean replace(Claim read, Claim next) {
        Claim stored = claims.get(read.id().toString());
        if (stored == null || stored.version() != read.version()) {
            return false;
        }
        claims.put(next.id().toString(), next);
        return true;
    }

    @Override
    public synchronized List<Claim> list(Optional<String> state, Optional<ClaimId> after, int limit) {
        return claims.values().stream()
                .filter(claim ->
                        state.filter(word -> !word.equals(claim.state().word())).isEmpty())
                .filter(claim -> after.filter(id -> claim.id().toString().compareTo(id.toString()) <= 0)
                        .isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Claim> publishedAbout(Gtin product) {
        return claims.values().stream()
                .filter(claim -> claim.shown().isPresent())
                .filter(claim -> claim.content().product().equals(Optional.of(product)))
                .sorted(LIVE_FIRST)
                .toList();
    }

    @Override
    public synchronized List<Claim> newestPublished(int limit) {
        return claims.values().stream()
                .filter(claim -> claim.shown().isPresent())
                .sorted(LIVE_FIRST)
                .limit(limit)
                .toList();
    }
}
