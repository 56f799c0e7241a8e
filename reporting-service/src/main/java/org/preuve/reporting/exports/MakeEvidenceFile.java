package org.preuve.reporting.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.note.LogKey;
import org.preuve.reporting.exports.PdfAttachments.Relationship;
import org.preuve.reporting.following.KnownLogKeys;
import org.preuve.reporting.impact.Impact;
import org.preuve.reporting.impact.ImpactRecord;
import org.preuve.reporting.impact.ImpactRefusal;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.organisation.Organisation;

/**
 * Makes a PDF of figures that can be checked without asking anybody: attached to it are the bundles of all records that it names. A bundle goes in only
 * if it holds the very record that was checked when the log was followed.
 */
public final class MakeEvidenceFile {

    private final LedgerClient ledger;
    private final KnownLogKeys keys;
    private final Organisation organisation;
    private final Clock clock;
    private final int most;

    /** @param most records in one file */
    public MakeEvidenceFile(LedgerClient ledger, KnownLogKeys keys, Organisation organisation, Clock clock, int most) {
        this.ledger = ledger;
        this.keys = keys;
        this.organisation = organisation;
        this.clock = clock;
        this.most = most;
    }

    /**
     * The file, which is to be closed.
     *
     * @throws ImpactRefusal when the log does not check, or there are too many records
     * @throws org.preuve.reporting.ledger.LedgerUnavailable when the ledger does not give a bundle
     */
    public PdfFile make(Impact impact, Locale language) throws IOException {
        impact.log().mismatch().ifPresent(mismatch -> {
            throw new ImpactRefusal.LogDoesNotCheck(mismatch.index());
        });
        SortedSet<ImpactRecord> records = records(impact);
        if (records.size() > most) {
            throw new ImpactRefusal.TooManyRecords(most);
        }
        PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
        try {
            fill(document, impact, records, language);
            return new PdfFile(document);
        } catch (IOException | RuntimeException failed) {
            document.close();
            throw failed;
        }
    }

    /** A finished document; its attachments lie in temporary files until it is closed. */
    public record PdfFile(PDDocument document) implements AutoCloseable {

        public void writeTo(OutputStream out) throws IOException {
            document.save(out);
        }

        @Override
        public void close() throws IOException {
            document.close();
        }
    }

    /** Those that count and those that were left out as doubles: whoever checks sees both. */
    private static SortedSet<ImpactRecord> records(Impact impact) {
        return Stream.concat(
                        impact.lines().stream().map(line -> line.part().record()),
                        impact.doubles().stream().flatMap(found -> Stream.of(found.counted(), found.leftOut())))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparingLong(ImpactRecord::index))));
    }

    private void fill(PDDocument document, Impact impact, SortedSet<ImpactRecord> records, Locale language)
            throws IOException {
        Instant now = clock.instant();
        List<LogKey> logKeys = keys.now().keys();
        new WriteEvidencePages(language).write(document, impact, records, organisation, logKeys, now);
        PdfAttachments attachments = new PdfAttachments(document, now);
        for (ImpactRecord record : records) {
            attachments.add(fileName(record), Bundle.MEDIA_TYPE, bundle(record), Relationship.DATA);
        }
        String policy = logKeys.stream()
                .map(key -> "log " + key + " " + organisation.address("/log") + "\n")
                .collect(Collectors.joining("", "", "quorum none\n"));
        attachments.add("policy.txt", "text/plain", bytes(policy), Relationship.SUPPLEMENT);
        attachments.add("README.txt", "text/plain", bytes(readme(language, logKeys)), Relationship.SUPPLEMENT);
        attachments.finish();
    }

    static String fileName(ImpactRecord record) {
        return record.id().uuid() + ".preuve.json";
    }

    private byte[] bundle(ImpactRecord record) {
        Bundle bundle = ledger.confidentialBundle(record.id());
        if (!record.digest().matches(bundle.sealed().salt(), bundle.sealed().record())) {
            throw new ImpactRefusal.OtherRecord(record.id().value());
        }
        return bundle.write();
    }

    private String readme(Locale language, List<LogKey> logKeys) throws IOException {
        String name = "readme-" + language.getLanguage() + ".txt";
        try (InputStream text = Objects.requireNonNull(MakeEvidenceFile.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{organisation}", organisation.name())
                    .replace("{log}", organisation.address("/log").toString())
                    .replace("{vkeys}", logKeys.stream().map(key -> "  " + key).collect(Collectors.joining("\n")))
                    .replace(
                            "{options}",
                            logKeys.stream()
                                    .map(key -> "--vkey \"" + key + "\"")
                                    .collect(Collectors.joining(" ")));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
