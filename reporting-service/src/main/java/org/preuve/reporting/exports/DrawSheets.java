package org.preuve.reporting.exports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.exports.Sheet.Cell;
import org.preuve.reporting.impact.Figure;
import org.preuve.reporting.impact.Figure.Nature;
import org.preuve.reporting.impact.Figure.Part;
import org.preuve.reporting.impact.Figure.Portion;
import org.preuve.reporting.impact.Fraction;
import org.preuve.reporting.impact.Impact;
import org.preuve.reporting.impact.ImpactRecord;
import org.preuve.reporting.impact.ImpactRecord.Backing;
import org.preuve.reporting.impact.ImpactRecord.Filed;
import org.preuve.reporting.impact.ImpactWords;
import org.preuve.reporting.impact.Line;
import org.preuve.reporting.products.Gtin;

/** Draws figures, and what they are made of, as tables with one line each. */
final class DrawSheets {

    private static final List<String> FIGURES = List.of(
            "figure",
            "group",
            "from",
            "to",
            "indicator",
            "datapoint",
            "scopes",
            "measured-by",
            "nature",
            "value",
            "unit",
            "exact",
            "records",
            "split",
            "estimates",
            "levels",
            "qualities");
    private static final List<String> RECORDS = List.of(
            "figure",
            "record",
            "index",
            "reference",
            "title",
            "indicator",
            "value",
            "unit",
            "exact",
            "stated",
            "stated-unit",
            "from",
            "to",
            "days",
            "of-days",
            "level",
            "quality",
            "pillar",
            "topic",
            "site",
            "supplier",
            "product",
            "files");

    private final ImpactWords words;

    DrawSheets(ImpactWords words) {
        this.words = words;
    }

    Sheet figures(Impact impact) {
        return new Sheet(
                words.say("sheet.figures"),
                header(FIGURES),
                impact.figures().stream().map(this::row).toList());
    }

    Sheet records(List<Line> lines) {
        return new Sheet(
                words.say("sheet.records"),
                header(RECORDS),
                lines.stream().map(this::row).toList());
    }

    private List<String> header(List<String> columns) {
        return columns.stream().map(column -> words.say("column." + column)).toList();
    }

    private List<Cell> row(Figure figure) {
        Optional<Fraction> total = figure.total();
        return List.of(
                Cell.text(figure.id()),
                Cell.text(figure.group()),
                Cell.text(figure.slice().span().first().toString()),
                Cell.text(figure.slice().span().last().toString()),
                Cell.text(figure.names().getFirst()),
                Cell.text(figure.indicator().datapoint()),
                Cell.text(figure.indicator().scopes().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "))),
                Cell.text(words.say(figure.isOwn() ? "by.own" : "by.suppliers")),
                Cell.text(words.say("nature." + figure.nature().word())),
                Cell.number(total.map(Fraction::rounded)),
                Cell.text(figure.unit()),
                exact(total),
                Cell.number(figure.parts().size()),
                Cell.number(some(figure, figure.split())),
                Cell.number(some(figure, figure.estimates())),
                Cell.text(mix("level.", figure.levels())),
                Cell.text(mix("quality.", figure.qualities())));
    }

    private static Optional<BigDecimal> some(Figure figure, Portion portion) {
        return figure.nature() == Nature.SUM ? Optional.of(portion.amount().rounded()) : Optional.empty();
    }

    /** Not with a slash: a spreadsheet takes 1/3 for a day. */
    private static Cell exact(Optional<Fraction> amount) {
        return Cell.text(amount.filter(Fraction::isRounded)
                .map(fraction -> fraction.numerator() + " ÷ " + fraction.denominator()));
    }

    private String mix(String kind, SortedMap<String, Portion> portions) {
        return portions.entrySet().stream()
                .map(portion -> word(kind, portion) + ": " + portion.getValue().records())
                .collect(Collectors.joining(", "));
    }

    private String word(String kind, Map.Entry<String, Portion> portion) {
        return words.sayOr(kind + portion.getKey(), portion.getKey());
    }

    private List<Cell> row(Line line) {
        Part part = line.part();
        ImpactRecord record = part.record();
        return Stream.of(
                        stated(line),
                        List.of(
                                Cell.text(record.period().first().toString()),
                                Cell.text(record.period().last().toString()),
                                Cell.number(part.days()),
                                Cell.number(record.period().days())),
                        backed(record))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Cell> stated(Line line) {
        ImpactRecord record = line.part().record();
        Fraction amount = line.part().amount();
        return List.of(
                Cell.text(line.figure().id()),
                Cell.text(record.id().value()),
                Cell.number(record.index()),
                Cell.text(record.backing().reference()),
                Cell.text(record.backing().title()),
                Cell.text(record.stated().name()),
                Cell.number(amount.rounded()),
                Cell.text(line.figure().unit()),
                exact(Optional.of(amount)),
                Cell.number(record.stated().value()),
                Cell.text(record.stated().unit()));
    }

    private List<Cell> backed(ImpactRecord record) {
        Backing backing = record.backing();
        Filed filed = record.filed();
        return List.of(
                Cell.text(words.say("level." + backing.level().word())),
                Cell.text(backing.quality().map(word -> words.sayOr("quality." + word, word))),
                Cell.text(filed.pillar()),
                Cell.text(filed.topic()),
                Cell.text(filed.site()),
                Cell.text(filed.supplier().map(Did::value)),
                Cell.text(filed.product().map(Gtin::digits)),
                Cell.text(String.join(" ", backing.files())));
    }
}
