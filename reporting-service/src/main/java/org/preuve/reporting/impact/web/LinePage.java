package org.preuve.reporting.impact.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.impact.Figure.Part;
import org.preuve.reporting.impact.ImpactRecord;
import org.preuve.reporting.impact.ImpactRecord.Backing;
import org.preuve.reporting.impact.ImpactRecord.Filed;
import org.preuve.reporting.impact.Line;
import org.preuve.reporting.impact.Span;
import org.preuve.reporting.products.Gtin;

/** A page of what figures are made of, and where the next one begins. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinePage(List<Item> items, @Nullable String next) {

    /**
     * What one record gives to one figure.
     *
     * @param amount of the record in the figure, in the figure's unit
     * @param stated what the record itself says
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String figure,
            String record,
            long index,
            String indicator,
            AmountView amount,
            Stated stated,
            Days period,
            Share days,
            String level,
            @Nullable String quality,
            @Nullable String reference,
            @Nullable String title,
            @Nullable String pillar,
            @Nullable String topic,
            @Nullable String site,
            @Nullable String supplier,
            @Nullable String product,
            List<String> files) {

        static Item of(Line line) {
            Part part = line.part();
            ImpactRecord record = part.record();
            Filed filed = record.filed();
            Backing backing = record.backing();
            return new Item(
                    line.figure().id(),
                    record.id().value(),
                    record.index(),
                    record.stated().name(),
                    AmountView.of(part.amount(), line.figure().unit()),
                    new Stated(record.stated().value(), record.stated().unit()),
                    Days.of(record.period()),
                    new Share(part.days(), record.period().days()),
                    backing.level().word(),
                    backing.quality().orElse(null),
                    backing.reference().orElse(null),
                    backing.title().orElse(null),
                    filed.pillar().orElse(null),
                    filed.topic().orElse(null),
                    filed.site().orElse(null),
                    filed.supplier().map(Did::value).orElse(null),
                    filed.product().map(Gtin::digits).orElse(null),
                    backing.files());
        }
    }

    record Stated(BigDecimal value, String unit) {}

    /** Days, both included. */
    record Days(String start, String end) {

        static Days of(Span span) {
            return new Days(span.first().toString(), span.last().toString());
        }
    }

    /** How many days of the record's period count here. */
    record Share(long counted, long of) {}

    static LinePage of(List<Line> oneMore, int limit) {
        List<Line> shown = oneMore.subList(0, Math.min(limit, oneMore.size()));
        return new LinePage(
                shown.stream().map(Item::of).toList(),
                oneMore.size() > limit ? LineCursor.of(shown.getLast()).write() : null);
    }
}
