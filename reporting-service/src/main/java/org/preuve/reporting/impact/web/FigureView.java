package org.preuve.reporting.impact.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.impact.Figure;
import org.preuve.reporting.impact.Figure.Nature;
import org.preuve.reporting.impact.Figure.Portion;
import org.preuve.reporting.impact.Fraction;
import org.preuve.reporting.impact.Slicing.Slice;

/**
 * One figure as JSON.
 *
 * @param statedBy organisation or suppliers
 * @param value absent where its parts do not add up
 * @param exact the number itself as a fraction, where the value is rounded
 * @param records the first of those that it is made of, and how many there are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FigureView(
        String id,
        @Nullable String group,
        PeriodView period,
        IndicatorView indicator,
        String statedBy,
        String nature,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String exact,
        @Nullable PortionView split,
        @Nullable PortionView estimates,
        Map<String, PortionView> quality,
        Map<String, PortionView> levels,
        RecordsView records) {

    /** So many ids stand with a figure; the door of its records has all of them. */
    private static final int MOST_IDS = 20;

    /** @param whole false where only some of its days are asked about */
    record PeriodView(String label, String start, String end, boolean whole) {

        static PeriodView of(Slice slice) {
            return new PeriodView(
                    slice.label(),
                    slice.span().first().toString(),
                    slice.span().last().toString(),
                    slice.isWhole());
        }
    }

    /**
     * What is measured.
     *
     * @param name as it was first written
     * @param names all ways in which it was written
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record IndicatorView(
            String name, List<String> names, @Nullable String datapoint, List<Integer> scopes) {

        static IndicatorView of(Figure figure) {
            return new IndicatorView(
                    figure.names().getFirst(),
                    figure.names(),
                    figure.indicator().datapoint().orElse(null),
                    figure.indicator().scopes());
        }
    }

    /** @param value absent where parts do not add up */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PortionView(int records, @Nullable BigDecimal value) {

        static PortionView of(Figure figure, Portion portion) {
            return new PortionView(
                    portion.records(),
                    figure.nature() == Nature.SUM ? portion.amount().rounded() : null);
        }
    }

    record RecordsView(int count, List<String> first) {}

    static FigureView of(Figure figure) {
        return new FigureView(
                figure.id(),
                figure.group().orElse(null),
                PeriodView.of(figure.slice()),
                IndicatorView.of(figure),
                figure.isOwn() ? "organisation" : "suppliers",
                figure.nature().word(),
                figure.total().map(Fraction::rounded).orElse(null),
                figure.unit(),
                figure.total()
                        .filter(Fraction::isRounded)
                        .map(Fraction::toString)
                        .orElse(null),
                some(figure, figure.split()),
                some(figure, figure.estimates()),
                portions(figure, figure.qualities()),
                portions(figure, figure.levels()),
                new RecordsView(
                        figure.parts().size(),
                        figure.parts().stream()
                                .limit(MOST_IDS)
                                .map(part -> part.record().id().value())
                                .toList()));
    }

    private static @Nullable PortionView some(Figure figure, Portion portion) {
        return portion.records() == 0 ? null : PortionView.of(figure, portion);
    }

    private static Map<String, PortionView> portions(Figure figure, SortedMap<String, Portion> portions) {
        Map<String, PortionView> views = new LinkedHashMap<>();
        portions.forEach((word, portion) -> views.put(word, PortionView.of(figure, portion)));
        return views;
    }
}
