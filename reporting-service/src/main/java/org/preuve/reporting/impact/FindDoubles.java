package org.preuve.reporting.impact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.preuve.reporting.impact.PossibleDouble.Why;

/**
 * Counts what several records say only once. Of two the one with the stronger level counts, then the one that is no estimate, then the one that was
 * sealed first. A file is counted once for an indicator; at a site each day is counted once for an indicator, so that a record of a longer period still
 * counts for the days that no other has.
 */
final class FindDoubles {

    private static final Comparator<ImpactRecord> BETTER_FIRST = Comparator.comparing(
                    (ImpactRecord record) -> record.backing().level(), Comparator.reverseOrder())
            .thenComparing(record -> record.backing().isEstimate())
            .thenComparingLong(ImpactRecord::index);

    private final ReadIndicator indicators;
    private final Map<Place, TreeMap<LocalDate, Taken>> taken = new HashMap<>();
    private final Map<File, ImpactRecord> files = new HashMap<>();
    private final List<Counted> counted = new ArrayList<>();
    private final List<PossibleDouble> doubles = new ArrayList<>();

    private FindDoubles(ReadIndicator indicators) {
        this.indicators = indicators;
    }

    /** Without doubles, in log order. */
    record Sorted(List<Counted> counted, List<PossibleDouble> doubles) {}

    private record Place(FoldedName site, String indicator, String measure) {}

    private record File(String digest, String indicator, String measure) {}

    private record Taken(Span days, ImpactRecord by) {}

    static Sorted among(List<ImpactRecord> records, ReadIndicator indicators) {
        FindDoubles finding = new FindDoubles(indicators);
        records.stream().sorted(BETTER_FIRST).forEach(finding::take);
        finding.counted.sort(Comparator.comparingLong(one -> one.record().index()));
        return new Sorted(finding.counted, finding.doubles);
    }

    private void take(ImpactRecord record) {
        ImpactRecord.Stated stated = record.stated();
        ReadIndicator.Reading reading = indicators.read(stated.name(), stated.value(), stated.unit());
        if (!(reading.scale() instanceof Scale.Adds adds)) {
            counted.add(new Counted(record, reading, List.of(record.period())));
            return;
        }
        String indicator = reading.indicator().key();
        List<File> attached = record.backing().files().stream()
                .map(digest -> new File(digest, indicator, adds.measure()))
                .toList();
        Optional<ImpactRecord> first = attached.stream()
                .flatMap(file -> Optional.ofNullable(files.get(file)).stream())
                .findFirst();
        if (first.isPresent()) {
            doubles.add(new PossibleDouble(first.get(), record, Why.SAME_FILE, List.of(record.period())));
            return;
        }
        attached.forEach(file -> files.put(file, record));
        List<Span> days = record.filed()
                .site()
                .map(site -> free(new Place(FoldedName.of(site), indicator, adds.measure()), record))
                .orElse(List.of(record.period()));
        if (!days.isEmpty()) {
            counted.add(new Counted(record, reading, days));
        }
    }

    /** The days that no other record has, which are this record's from now on. */
    private List<Span> free(Place place, ImpactRecord record) {
        TreeMap<LocalDate, Taken> here = taken.computeIfAbsent(place, first -> new TreeMap<>());
        Span period = record.period();
        List<Span> free = new ArrayList<>();
        Map<ImpactRecord, List<Span>> shared = new TreeMap<>(Comparator.comparingLong(ImpactRecord::index));
        LocalDate from = period.first();
        LocalDate start = Optional.ofNullable(here.floorKey(from)).orElse(from);
        for (Taken other : here.subMap(start, true, period.last(), true).values()) {
            Optional<Span> both = other.days().within(period);
            if (both.isPresent()) {
                addUpTo(free, from, both.get().first().minusDays(1));
                from = both.get().last().plusDays(1);
                shared.computeIfAbsent(other.by(), first -> new ArrayList<>()).add(both.get());
            }
        }
        addUpTo(free, from, period.last());
        shared.forEach((by, days) -> doubles.add(new PossibleDouble(by, record, Why.SAME_SITE_AND_DAYS, days)));
        free.forEach(days -> here.put(days.first(), new Taken(days, record)));
        return free;
    }

    private static void addUpTo(List<Span> free, LocalDate from, LocalDate to) {
        if (!from.isAfter(to)) {
            free.add(new Span(from, to));
        }
    }
}
