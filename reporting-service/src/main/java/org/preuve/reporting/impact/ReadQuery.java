package org.preuve.reporting.impact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.reporting.impact.ImpactQuery.Filter;
import org.preuve.reporting.problems.InputFault;
import org.preuve.reporting.problems.InvalidInput;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.products.InvalidGtin;
import org.preuve.reporting.rules.Topic;

/** Reads what is asked for from named words, and tells all faults at once. */
public final class ReadQuery {

    private static final Set<String> PILLARS = Set.of("environmental", "social", "societal", "economic");
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_YEARS = 10;
    private static final LocalDate FIRST = LocalDate.of(1900, Month.JANUARY, 1);
    private static final LocalDate LAST = LocalDate.of(2199, Month.DECEMBER, 31);

    private final Map<String, String> asked;
    private final List<InputFault> faults = new ArrayList<>();

    private ReadQuery(Map<String, String> asked) {
        this.asked = asked;
    }

    /** Of the whole year of the day, where no days are asked for; {@link InvalidInput} names each fault. */
    public static ImpactQuery read(Map<String, String> asked, LocalDate today) {
        ReadQuery reading = new ReadQuery(asked);
        Span span = reading.span(today);
        Slicing slicing =
                reading.one("period", Slicing::ofWord, "year, quarter or month").orElse(Slicing.WHOLE);
        Grouping by = reading.one("by", Grouping::ofWord, "indicator, pillar, topic, site, supplier or product")
                .orElse(Grouping.INDICATOR);
        Filter filter = reading.filter();
        if (!reading.faults.isEmpty()) {
            throw new InvalidInput(reading.faults);
        }
        return new ImpactQuery(span, slicing, by, filter);
    }

    private Span span(LocalDate today) {
        Optional<LocalDate> from = one("from", ReadQuery::day, "a day, 2026-01-01");
        Optional<LocalDate> to = one("to", ReadQuery::day, "a day, 2026-12-31");
        LocalDate first = from.orElseGet(() -> to.orElse(today).withDayOfYear(1));
        LocalDate last = to.orElseGet(() -> first.withMonth(12).withDayOfMonth(31));
        if (last.isBefore(first)) {
            faults.add(new InputFault("to", "is before from", "a day from " + first + " on"));
        } else if (!last.isBefore(first.plusYears(MOST_YEARS))) {
            faults.add(new InputFault("to", "is too long after from", "at most " + MOST_YEARS + " years"));
        } else {
            return new Span(first, last);
        }
        return new Span(first, first);
    }

    private Filter filter() {
        return new Filter(
                one(
                        "pillar",
                        word -> Optional.of(word).filter(PILLARS::contains),
                        "environmental, social, societal or economic"),
                one("topic", word -> Topic.of(word).map(Topic::name), "an ESRS topic, E1 to E5, S1 to S4 or G1"),
                one("site", ReadQuery::text, "a name of at most " + LONGEST_TEXT + " characters"),
                one("supplier", ReadQuery::did, "the DID of a supplier"),
                one("product", ReadQuery::gtin, "a GTIN of 8, 12, 13 or 14 digits"),
                one("indicator", ReadQuery::text, "a name of at most " + LONGEST_TEXT + " characters"));
    }

    private <T> Optional<T> one(String name, Function<String, Optional<T>> reading, String expected) {
        String word = asked.get(name);
        if (word == null) {
            return Optional.empty();
        }
        Optional<T> read = reading.apply(word);
        if (read.isEmpty()) {
            faults.add(new InputFault(name, "is not understood", expected));
        }
        return read;
    }

    private static Optional<LocalDate> day(String word) {
        try {
            return Optional.of(LocalDate.parse(word)).filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(String word) {
        return Optional.of(word).filter(text -> !text.isBlank() && text.length() <= LONGEST_TEXT);
    }

    private static Optional<Did> did(String word) {
        try {
            return Optional.of(Did.parse(word));
        } catch (InvalidKey none) {
            return Optional.empty();
        }
    }

    private static Optional<Gtin> gtin(String word) {
        try {
            return Optional.of(Gtin.parse(word));
        } catch (InvalidGtin none) {
            return Optional.empty();
        }
    }
}
