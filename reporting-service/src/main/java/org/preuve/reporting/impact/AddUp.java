package org.preuve.reporting.impact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.impact.Figure.Nature;
import org.preuve.reporting.impact.Figure.Part;
import org.preuve.reporting.impact.Slicing.Slice;

/**
 * Makes figures of records. An amount is spread over the days of its period evenly, each reporting period gets the share of its days, and nothing adds up
 * but what measures the same by the same indicator from the same side. One unit tells all figures of an indicator: the one that was sealed first.
 */
final class AddUp {

    private static final int ID_LENGTH = 15;

    private final Grouping by;
    private final List<Slice> slices;
    private final int most;
    private int partCount;
    private final Map<String, Told> units = new HashMap<>();
    private final TreeMap<Key, List<Part>> figures = new TreeMap<>(Key.ORDER);

    private AddUp(Grouping by, List<Slice> slices, int most) {
        this.by = by;
        this.slices = slices;
        this.most = most;
    }

    /** @param measure what adds up; of what does not, the unit as it is written */
    private record Key(
            Optional<String> group, Indicator indicator, boolean isOwn, Nature nature, String measure, int slice) {

        private static final Comparator<Key> ORDER = Comparator.comparing(
                        (Key key) -> key.group().isEmpty())
                .thenComparing(key -> key.group().orElse(""))
                .thenComparing(key -> key.indicator().key())
                .thenComparing(Key::isOwn, Comparator.reverseOrder())
                .thenComparing(Key::nature)
                .thenComparing(Key::measure)
                .thenComparing(Key::slice);
    }

    /**
     * Figures of these.
     *
     * @param counted in log order
     * @param most parts of all figures together; {@link ImpactRefusal.TooManyRecords} when there are more
     */
    static List<Figure> figures(List<Counted> counted, Grouping by, List<Slice> slices, int most) {
        AddUp adding = new AddUp(by, slices, most);
        counted.forEach(adding::add);
        List<Figure> figures = new ArrayList<>();
        adding.figures.forEach((key, parts) -> figures.add(adding.figure(key, parts)));
        return figures;
    }

    private void add(Counted counted) {
        for (int slice = 0; slice < slices.size(); slice++) {
            long days = counted.daysIn(slices.get(slice).span());
            if (days > 0) {
                if (++partCount > most) {
                    throw new ImpactRefusal.TooManyRecords(most);
                }
                Key key = key(counted, slice);
                figures.computeIfAbsent(key, first -> new ArrayList<>()).add(part(counted, days));
            }
        }
    }

    private Key key(Counted counted, int slice) {
        Scale scale = counted.reading().scale();
        return new Key(
                by.of(counted.record()).map(written -> FoldedName.of(written).value()),
                counted.reading().indicator(),
                counted.record().isOwn(),
                switch (scale) {
                    case Scale.Adds adds -> Nature.SUM;
                    case Scale.Listed listed -> Nature.LISTED;
                    case Scale.Unknown unknown -> Nature.UNKNOWN_UNIT;
                },
                scale instanceof Scale.Adds adds
                        ? adds.measure()
                        : counted.record().stated().unit(),
                slice);
    }

    private Part part(Counted counted, long days) {
        ImpactRecord record = counted.record();
        Fraction stated = Fraction.of(record.stated().value());
        if (!(counted.reading().scale() instanceof Scale.Adds adds)) {
            return new Part(record, stated, record.period().days());
        }
        Told told = units.computeIfAbsent(
                unitKey(counted.reading().indicator(), adds.measure()),
                first -> new Told(record.stated().unit(), adds.factor()));
        Fraction share = Fraction.of(days, record.period().days());
        return new Part(record, stated.times(share).times(adds.factor()).dividedBy(told.factor()), days);
    }

    /** In which unit an indicator is told. */
    private record Told(String unit, Fraction factor) {}

    private static String unitKey(Indicator indicator, String measure) {
        return indicator.key() + " " + measure;
    }

    private Figure figure(Key key, List<Part> parts) {
        boolean adds = key.nature() == Nature.SUM;
        Slice slice = slices.get(key.slice());
        return new Figure(
                id(key, slice),
                by.of(parts.getFirst().record()),
                slice,
                key.indicator(),
                parts.stream()
                        .map(part -> part.record().stated().name())
                        .distinct()
                        .toList(),
                key.isOwn(),
                key.nature(),
                adds
                        ? Objects.requireNonNull(units.get(unitKey(key.indicator(), key.measure())))
                                .unit()
                        : key.measure(),
                adds ? parts.stream().map(Part::amount).reduce(Fraction::plus) : Optional.empty(),
                parts);
    }

    private String id(Key key, Slice slice) {
        String text = String.join(
                "\n",
                by.word(),
                key.group().orElse("\n"),
                key.indicator().key(),
                Boolean.toString(key.isOwn()),
                key.nature().word(),
                key.measure(),
                slice.label());
        String digest = Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
        return "f" + digest.substring(0, ID_LENGTH); // with a letter first: no spreadsheet takes it for a number
    }
}
