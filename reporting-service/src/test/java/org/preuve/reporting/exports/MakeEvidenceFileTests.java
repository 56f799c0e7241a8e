package org.preuve.reporting.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.reporting.exports.MakeEvidenceFile.PdfFile;
import org.preuve.reporting.following.Followers;
import org.preuve.reporting.following.LogCheck;
import org.preuve.reporting.following.Mismatch;
import org.preuve.reporting.impact.Figure;
import org.preuve.reporting.impact.Figure.Nature;
import org.preuve.reporting.impact.Figure.Part;
import org.preuve.reporting.impact.Fraction;
import org.preuve.reporting.impact.Grouping;
import org.preuve.reporting.impact.Impact;
import org.preuve.reporting.impact.ImpactQuery;
import org.preuve.reporting.impact.ImpactQuery.Filter;
import org.preuve.reporting.impact.ImpactRecord;
import org.preuve.reporting.impact.ImpactRecord.Backing;
import org.preuve.reporting.impact.ImpactRecord.Filed;
import org.preuve.reporting.impact.ImpactRecord.Stated;
import org.preuve.reporting.impact.ImpactRefusal;
import org.preuve.reporting.impact.Indicator;
import org.preuve.reporting.impact.Slicing;
import org.preuve.reporting.impact.Span;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SmallLedger;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.rules.EvidenceLevel;

/** When there is an evidence file, and when there is none. */
class MakeEvidenceFileTests {

    private static final Author COMPANY = Author.organisation(1);
    private static final Span YEAR = new Span(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
    private static final LogCheck CHECKS = new LogCheck(LogCheck.State.CHECKS, 3, Optional.of(3L), Optional.empty());

    private final SmallLedger ledger = new SmallLedger();
    private final Credential one = COMPANY.evidence();
    private final Credential other = COMPANY.evidence();

    MakeEvidenceFileTests() {
        ledger.seal(COMPANY.keyRecord());
        ledger.seal(one);
        ledger.seal(other);
    }

    @Test
    void anAnswerWithoutFiguresIsAFileThatSaysSo() throws IOException {
        assertThat(text(impact(CHECKS))).contains("No record states an amount of these days.");
    }

    @Test
    void lettersThatTheFontDoesNotHaveAreAskedAfterAndBreakNothing() throws IOException {
        String text = text(impact(CHECKS, record(1, digest(1), "棉花 œuvre\u0007 " + "x".repeat(300))));

        assertThat(text).contains("?? œuvre").contains("entry 1: 5 t");
    }

    @Test
    void moreRecordsThanAFileHoldsAreRefusedAndNotCutOff() {
        assertThatThrownBy(() -> make(impact(CHECKS, record(1, digest(1), "Waste"), record(2, digest(2), "Waste")), 1))
                .isInstanceOf(ImpactRefusal.TooManyRecords.class)
                .hasMessageContaining("1 records");
    }

    @Test
    void thereIsNoFileOfALogThatDoesNotCheck() {
        Mismatch mismatch = new Mismatch(2, Mismatch.Cause.RECORD_CHANGED, Instant.EPOCH);

        assertThatThrownBy(() -> make(
                        impact(new LogCheck(LogCheck.State.DOES_NOT_CHECK, 3, Optional.of(3L), Optional.of(mismatch))),
                        9))
                .isInstanceOf(ImpactRefusal.LogDoesNotCheck.class);
    }

    @Test
    void aBundleOfAnotherRecordThanWasFollowedGoesIntoNoFile() {
        assertThatThrownBy(() -> make(impact(CHECKS, record(1, digest(2), "Waste")), 9))
                .isInstanceOf(ImpactRefusal.OtherRecord.class)
                .hasMessageContaining(one.id().value());
    }

    private String text(Impact impact) throws IOException {
        try (PdfFile file = make(impact, 9)) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            file.writeTo(written);
            try (PDDocument read = Loader.loadPDF(written.toByteArray())) {
                return new PDFTextStripper().getText(read);
            }
        }
    }

    private PdfFile make(Impact impact, int most) throws IOException {
        Organisation organisation = new Organisation(
                COMPANY.did(), "Maison Lys", COMPANY.key().verificationKey(), URI.create("http://localhost:8080"));
        return new MakeEvidenceFile(
                        ledger, Followers.keys(ledger, Followers.inMemory()), organisation, new MovingClock(), most)
                .make(impact, Locale.ENGLISH);
    }

    private RecordDigest digest(int index) {
        return Entry.parse(ledger.line(index).entry()).digest();
    }

    private ImpactRecord record(int index, RecordDigest digest, String indicator) {
        return new ImpactRecord(
                index == 1 ? one.id() : other.id(),
                index,
                digest,
                new Filed(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new Stated(indicator, new BigDecimal("5"), "t"),
                YEAR,
                new Backing(
                        EvidenceLevel.SELF_DECLARED, Optional.empty(), List.of(), Optional.empty(), Optional.empty()));
    }

    private static Impact impact(LogCheck log, ImpactRecord... records) {
        ImpactQuery query = new ImpactQuery(YEAR, Slicing.WHOLE, Grouping.INDICATOR, Filter.NONE);
        List<Figure> figures = records.length == 0 ? List.of() : List.of(figure(List.of(records)));
        return new Impact(query, figures, List.of(), List.of(), log);
    }

    private static Figure figure(List<ImpactRecord> records) {
        Fraction five = Fraction.of(5, 1);
        return new Figure(
                "f123456789abcdef",
                Optional.empty(),
                Slicing.WHOLE.slices(YEAR).getFirst(),
                new Indicator("waste", Optional.empty(), List.of()),
                List.of(records.getFirst().stated().name()),
                true,
                Nature.SUM,
                "t",
                Optional.of(five.times(Fraction.of(records.size(), 1))),
                records.stream()
                        .map(record -> new Part(record, five, YEAR.days()))
                        .toList());
    }
}
