package org.preuve.reporting.impact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Into which reporting periods the days that are asked about are cut. */
public enum Slicing {
    WHOLE,
    YEAR,
    QUARTER,
    MONTH;

    /**
     * One reporting period.
     *
     * @param span its days, as far as they are asked about
     * @param isWhole whether all of its days are
     */
    public record Slice(String label, Span span, boolean isWhole) {}

    public static Optional<Slicing> ofWord(String word) {
        return List.of(YEAR, QUARTER, MONTH).stream()
                .filter(slicing -> slicing.word().equals(word))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In order and without gaps. */
    public List<Slice> slices(Span asked) {
        List<Slice> slices = new ArrayList<>();
        for (LocalDate day = asked.first(); !day.isAfter(asked.last()); ) {
            Span period = around(day, asked);
            Span part = period.within(asked).orElseThrow();
            slices.add(new Slice(label(part), part, part.equals(period)));
            day = part.last().plusDays(1);
        }
        return slices;
    }

    private Span around(LocalDate day, Span asked) {
        YearMonth month = YearMonth.from(day);
        return switch (this) {
            case WHOLE -> asked;
            case YEAR -> months(YearMonth.of(day.getYear(), 1), 12);
            case QUARTER -> months(YearMonth.of(day.getYear(), quarter(day) * 3 - 2), 3);
            case MONTH -> months(month, 1);
        };
    }

    private static Span months(YearMonth first, int count) {
        return new Span(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    private static int quarter(LocalDate day) {
        return (day.getMonthValue() + 2) / 3;
    }

    private String label(Span part) {
        LocalDate day = part.first();
        return switch (this) {
            case WHOLE -> part.first() + "/" + part.last();
            case YEAR -> Integer.toString(day.getYear());
            case QUARTER -> day.getYear() + "-Q" + quarter(day);
            case MONTH -> YearMonth.from(day).toString();
        };
    }
}
