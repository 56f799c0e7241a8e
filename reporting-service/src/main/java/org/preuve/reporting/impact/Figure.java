package org.preuve.reporting.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.preuve.reporting.impact.Slicing.Slice;

/**
 * What one indicator comes to in one reporting period, and of what.
 *
 * @param id the same for the same figure of the same question, whatever is sealed meanwhile
 * @param group where its records belong, as it was first written, if figures are told apart by that and they say so
 * @param names of the indicator, as they were written, the first sealed first
 * @param isOwn whether the organisation measured it, or suppliers attested it: the two never add up
 * @param unit in which everything in it is told
 * @param total empty where a sum says nothing
 * @param parts what it is made of, in log order
 */
public record Figure(
        String id,
        Optional<String> group,
        Slice slice,
        Indicator indicator,
        List<String> names,
        boolean isOwn,
        Nature nature,
        String unit,
        Optional<Fraction> total,
        List<Part> parts) {

    public Figure {
        names = List.copyOf(names);
        parts = List.copyOf(parts);
    }

    /** Whether its parts add up, and why not. */
    public enum Nature {
        SUM,
        /** Shares, ratios, stocks: each stands for itself. */
        LISTED,
        /** In a unit that is in no table: each stands for itself. */
        UNKNOWN_UNIT;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What one record gives to a figure.
     *
     * @param amount in the figure's unit
     * @param days of the record's period that count here
     */
    public record Part(ImpactRecord record, Fraction amount, long days) {

        /** Whether it is a share of what the record says. */
        public boolean isSplit() {
            return days != record.period().days();
        }
    }

    /**
     * Part of a figure.
     *
     * @param amount zero where parts do not add up
     */
    public record Portion(int records, Fraction amount) {}

    /** By how the values were come by; what no record says is {@code not-stated}. */
    public SortedMap<String, Portion> qualities() {
        return portions(part -> part.record().backing().quality().orElse("not-stated"), Comparator.naturalOrder());
    }

    /** By who stands behind the records, weakest first. */
    public SortedMap<String, Portion> levels() {
        Map<String, Integer> strength = new TreeMap<>();
        parts.forEach(part -> strength.put(
                part.record().backing().level().word(),
                part.record().backing().level().ordinal()));
        return portions(
                part -> part.record().backing().level().word(),
                Comparator.comparing(word -> strength.getOrDefault(word, -1)));
    }

    public Portion estimates() {
        return portion(part -> part.record().backing().isEstimate());
    }

    /** What comes from records whose period reaches beyond the figure's, or is counted in part elsewhere. */
    public Portion split() {
        return portion(part -> nature == Nature.SUM && part.isSplit());
    }

    private Portion portion(Predicate<Part> chosen) {
        return portion(parts.stream().filter(chosen).toList());
    }

    private Portion portion(List<Part> some) {
        return new Portion(
                some.size(),
                nature == Nature.SUM
                        ? some.stream().map(Part::amount).reduce(Fraction.ZERO, Fraction::plus)
                        : Fraction.ZERO);
    }

    private SortedMap<String, Portion> portions(Function<Part, String> word, Comparator<String> order) {
        Map<String, List<Part>> by = new TreeMap<>();
        parts.forEach(part ->
                by.computeIfAbsent(word.apply(part), first -> new ArrayList<>()).add(part));
        SortedMap<String, Portion> portions = new TreeMap<>(order);
        by.forEach((name, some) -> portions.put(name, portion(some)));
        return portions;
    }
}
