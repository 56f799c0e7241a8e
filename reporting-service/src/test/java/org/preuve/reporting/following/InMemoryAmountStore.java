package org.preuve.reporting.following;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.preuve.reporting.following.ProgressStore.Placed;

/** Which records state amounts of which months, in memory. */
public final class InMemoryAmountStore implements AmountStore {

    private static final Comparator<Placed> LOG_ORDER = Comparator.comparingLong(Placed::index);

    private final Map<String, Set<Placed>> stating = new HashMap<>();

    @Override
    public synchronized void note(Collection<FollowedRecord> records) {
        for (FollowedRecord record : records) {
            AmountStore.names(record)
                    .forEach(name -> stating.computeIfAbsent(name, first -> new TreeSet<>(LOG_ORDER))
                            .add(new Placed(record.id(), record.index())));
        }
    }

    @Override
    public synchronized List<Placed> of(Collection<YearMonth> months, int most) {
        return Stream.concat(months.stream().map(YearMonth::toString), Stream.of(LONG))
                .flatMap(name -> stating.getOrDefault(name, Set.of()).stream())
                .distinct()
                .sorted(LOG_ORDER)
                .toList();
    }

    @Override
    public synchronized void clear() {
        stating.clear();
    }
}
