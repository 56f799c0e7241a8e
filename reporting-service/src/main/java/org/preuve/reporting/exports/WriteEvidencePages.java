package org.preuve.reporting.exports;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.preuve.proofs.note.LogKey;
import org.preuve.reporting.impact.Figure;
import org.preuve.reporting.impact.Figure.Nature;
import org.preuve.reporting.impact.Figure.Part;
import org.preuve.reporting.impact.Figure.Portion;
import org.preuve.reporting.impact.Fraction;
import org.preuve.reporting.impact.Impact;
import org.preuve.reporting.impact.ImpactRecord;
import org.preuve.reporting.impact.ImpactWords;
import org.preuve.reporting.impact.Method;
import org.preuve.reporting.impact.PossibleDouble;
import org.preuve.reporting.impact.Slicing.Slice;
import org.preuve.reporting.impact.Span;
import org.preuve.reporting.organisation.Organisation;

/** Writes what people read of an evidence file: figures, how they were reckoned, and each record with its place in the log. */
final class WriteEvidencePages {

    private final Locale language;
    private final ImpactWords words;

    WriteEvidencePages(Locale language) {
        this.language = language;
        this.words = new ImpactWords(language);
    }

    void write(
            PDDocument document,
            Impact impact,
            Collection<ImpactRecord> records,
            Organisation organisation,
            List<LogKey> keys,
            Instant at)
            throws IOException {
        Span span = impact.query().span();
        String title = words.say("pdf.title", organisation.name(), words.day(span.first()), words.day(span.last()));
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Preuve");
        document.getDocumentCatalog().setLanguage(language.toLanguageTag());
        try (PdfPages pages = new PdfPages(document)) {
            pages.title(title);
            pages.paragraph(words.say(
                    "pdf.by",
                    organisation.name(),
                    organisation.did().value(),
                    at,
                    impact.log().followed()));
            for (LogKey key : keys) {
                pages.paragraph(words.say("pdf.key", key));
            }
            pages.space();
            pages.paragraph(words.say("pdf.lead"));
            figures(pages, impact);
            method(pages, impact);
            doubles(pages, impact);
            records(pages, records);
        }
    }

    private void figures(PdfPages pages, Impact impact) throws IOException {
        pages.heading(words.say("pdf.figures"));
        if (impact.figures().isEmpty()) {
            pages.paragraph(words.say("pdf.none"));
        }
        for (Figure figure : impact.figures()) {
            figure(pages, figure);
        }
    }

    private void figure(PdfPages pages, Figure figure) throws IOException {
        String name = figure.names().getFirst();
        String period = period(figure.slice());
        String value = figure.total()
                .map(total -> amount(total, figure.unit()))
                .orElseGet(() -> words.say("nature." + figure.nature().word()));
        pages.paragraph(figure.group()
                .map(group -> words.say("pdf.figure.group", group, name, period, value))
                .orElseGet(() -> words.say("pdf.figure", name, period, value)));
        pages.detail(words.say(
                "pdf.made",
                figure.parts().size(),
                mix("level.", figure.levels()),
                mix("quality.", figure.qualities()),
                words.say(figure.isOwn() ? "by.own" : "by.suppliers")));
        portion(pages, "pdf.split", figure, figure.split());
        portion(pages, "pdf.estimates", figure, figure.estimates());
        for (Part part : figure.parts()) {
            pages.detail(part(figure, part));
        }
    }

    private void portion(PdfPages pages, String key, Figure figure, Portion portion) throws IOException {
        if (portion.records() > 0 && figure.nature() == Nature.SUM) {
            pages.detail(words.say(key, amount(portion.amount(), figure.unit())));
        }
    }

    private String part(Figure figure, Part part) {
        ImpactRecord record = part.record();
        String amount = amount(part.amount(), figure.unit());
        return part.isSplit()
                ? words.say(
                        "pdf.part.split",
                        record.index(),
                        amount,
                        stated(record),
                        part.days(),
                        record.period().days())
                : words.say("pdf.part", record.index(), amount);
    }

    private String amount(Fraction value, String unit) {
        return written(value.rounded(), unit);
    }

    private String written(BigDecimal value, String unit) {
        return (words.number(value) + " " + words.unit(unit)).strip();
    }

    private String period(Slice slice) {
        return slice.label().contains("/") ? days(slice.span()) : slice.label();
    }

    private String days(Span span) {
        return words.say("pdf.days", words.day(span.first()), words.day(span.last()));
    }

    private String stated(ImpactRecord record) {
        return written(record.stated().value(), record.stated().unit());
    }

    private String mix(String kind, SortedMap<String, Portion> portions) {
        return portions.entrySet().stream()
                .map(one -> words.sayOr(kind + one.getKey(), one.getKey()) + " "
                        + one.getValue().records())
                .collect(Collectors.joining(", "));
    }

    private void method(PdfPages pages, Impact impact) throws IOException {
        pages.heading(words.say("pdf.method"));
        for (String sentence : new Method(language).of(impact)) {
            pages.paragraph(sentence);
            pages.space();
        }
    }

    private void doubles(PdfPages pages, Impact impact) throws IOException {
        if (impact.doubles().isEmpty()) {
            return;
        }
        pages.heading(words.say("pdf.doubles"));
        for (PossibleDouble found : impact.doubles()) {
            String days = found.days().stream().map(this::days).collect(Collectors.joining(", "));
            pages.paragraph(words.say(
                    "pdf.double." + found.why().word(),
                    found.counted().index(),
                    found.leftOut().index(),
                    days));
        }
    }

    private void records(PdfPages pages, Collection<ImpactRecord> records) throws IOException {
        pages.heading(words.say("pdf.records"));
        for (ImpactRecord record : records) {
            String name = Stream.of(
                            record.backing().reference(), record.backing().title())
                    .flatMap(word -> word.stream())
                    .collect(Collectors.joining(", "));
            pages.paragraph(words.say("pdf.record", record.index(), record.id().value()));
            if (!name.isEmpty()) {
                pages.detail(name);
            }
            pages.detail(words.say(
                    "pdf.record.states",
                    record.stated().name(),
                    stated(record),
                    words.day(record.period().first()),
                    words.day(record.period().last()),
                    words.say("level." + record.backing().level().word()),
                    quality(record)));
            pages.detail(words.say("pdf.record.file", MakeEvidenceFile.fileName(record)));
        }
    }

    private String quality(ImpactRecord record) {
        String word = record.backing().quality().orElse("not-stated");
        return words.sayOr("quality." + word, word);
    }
}
