package org.preuve.reporting.impact.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.impact.Impact;
import org.preuve.reporting.impact.ImpactQuery;
import org.preuve.reporting.impact.ImpactQuery.Filter;
import org.preuve.reporting.impact.Method;
import org.preuve.reporting.impact.PossibleDouble;
import org.preuve.reporting.impact.Slicing;
import org.preuve.reporting.impact.web.LinePage.Days;
import org.preuve.reporting.products.Gtin;

/**
 * Figures as JSON.
 *
 * @param log whether the log checks from which they were read, and how far it was read
 */
record ImpactView(
        Question asked,
        List<FigureView> figures,
        List<DoubleView> possibleDoubles,
        List<LeftOut> leftOut,
        List<String> method,
        LogView log) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(
            String from,
            String to,
            String by,
            @Nullable String period,
            @Nullable String pillar,
            @Nullable String topic,
            @Nullable String site,
            @Nullable String supplier,
            @Nullable String product,
            @Nullable String indicator) {

        static Question of(ImpactQuery query) {
            Filter filter = query.filter();
            return new Question(
                    query.span().first().toString(),
                    query.span().last().toString(),
                    query.by().word(),
                    query.slicing() == Slicing.WHOLE ? null : query.slicing().word(),
                    filter.pillar().orElse(null),
                    filter.topic().orElse(null),
                    filter.site().orElse(null),
                    filter.supplier().map(Did::value).orElse(null),
                    filter.product().map(Gtin::digits).orElse(null),
                    filter.indicator().orElse(null));
        }
    }

    /** Two records of which one counts, for the days that they share. */
    record DoubleView(String counted, String leftOut, String why, List<Days> days) {

        static DoubleView of(PossibleDouble found) {
            return new DoubleView(
                    found.counted().id().value(),
                    found.leftOut().id().value(),
                    found.why().word(),
                    found.days().stream().map(Days::of).toList());
        }
    }

    record LeftOut(String record, String why) {}

    record LogView(String state, long followed) {}

    static ImpactView of(Impact impact, Locale language) {
        return new ImpactView(
                Question.of(impact.query()),
                impact.figures().stream().map(FigureView::of).toList(),
                impact.doubles().stream().map(DoubleView::of).toList(),
                impact.notConforming().stream()
                        .map(id -> new LeftOut(id.value(), "does-not-conform"))
                        .toList(),
                new Method(language).of(impact),
                new LogView(impact.log().state().word(), impact.log().followed()));
    }
}
