package org.preuve.reporting.life;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Changes in their order, in memory. */
public final class InMemoryChangeList implements ChangeList {

    private static final Comparator<Place> NEWEST_FIRST = Comparator.comparing(Place::at)
            .thenComparing(place -> place.claim().toString())
            .thenComparing(Place::number)
            .reversed();

    private final TreeSet<Place> places = new TreeSet<>(NEWEST_FIRST);

    @Override
    public synchronized void add(Collection<Place> more) {
        places.addAll(more);
    }

    @Override
    public synchronized List<Place> before(Optional<Place> last, int limit) {
        return places.stream()
                .filter(place -> last.filter(one -> NEWEST_FIRST.compare(place, one) <= 0)
                        .isEmpty())
                .limit(limit)
                .toList();
    }
}
