package org.preuve.reporting.life;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.preuve.reporting.claims.ClaimId;

/** Marks in memory. */
public final class InMemoryWaitingClaims implements WaitingClaims {

    private final Map<Errand, List<Mark>> marks = new EnumMap<>(Errand.class);
    private int last;

    @Override
    public synchronized void mark(Errand errand, Collection<ClaimId> claims, long version) {
        claims.forEach(claim -> of(errand).add(new Mark(claim, version, Integer.toString(++last))));
    }

    @Override
    public synchronized List<Mark> some(Errand errand, int limit) {
        return of(errand).stream().limit(limit).toList();
    }

    @Override
    public synchronized void done(Errand errand, Collection<Mark> done) {
        of(errand).removeAll(List.copyOf(done));
    }

    private List<Mark> of(Errand errand) {
        return marks.computeIfAbsent(errand, any -> new ArrayList<>());
    }
}
