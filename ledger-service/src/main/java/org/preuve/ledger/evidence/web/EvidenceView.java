package org.preuve.ledger.evidence.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.approval.Stage;
import org.preuve.ledger.evidence.Attachment;
import org.preuve.ledger.evidence.Evidence;
import org.preuve.ledger.evidence.Facts;

/** A piece of evidence as the doors show it. */
record EvidenceView(
        String id,
        String state,
        String reference,
        String title,
        String pillar,
        String topic,
        @Nullable String action,
        @Nullable String site,
        Days period,
        Amount quantity,
        String quality,
        @Nullable String comment,
        List<File> attachments,
        Instant createdAt,
        @Nullable Sealed record,
        @Nullable Corrects corrects,
        @Nullable ChangedBy change) {

    /** First and last day. */
    record Days(LocalDate start, LocalDate end) {}

    /** How much of what. */
    record Amount(String indicator, double value, String unit) {}

    /** A file beside the evidence; {@code sha256} is its address below {@code attachments}. */
    record File(String name, String mediaType, long size, String digest, String sha256) {}

    /** What this is to replace, or did. */
    record Corrects(String id, String reason) {}

    /** The record that corrected or withdrew this one. */
    record ChangedBy(String id, long index, Instant since) {}

    /** The record that it became. */
    record Sealed(String id, long index, String digest, String receipt) {}

    static EvidenceView of(Evidence evidence) {
        Facts facts = evidence.facts();
        return new EvidenceView(
                evidence.id().toString(),
                evidence.approval().stage().word(),
                facts.reference(),
                facts.title(),
                word(facts.pillar()),
                facts.topic().name(),
                facts.action().map(EvidenceView::word).orElse(null),
                facts.site().orElse(null),
                new Days(facts.period().start(), facts.period().end()),
                new Amount(
                        facts.quantity().indicator(),
                        facts.quantity().value(),
                        facts.quantity().unit()),
                word(facts.quality()),
                facts.comment().orElse(null),
                evidence.attachments().stream().map(EvidenceView::file).toList(),
                evidence.approval().createdAt(),
                sealed(evidence),
                evidence.corrects()
                        .map(what -> new Corrects(what.evidence().toString(), what.reason()))
                        .orElse(null),
                change(evidence));
    }

    private static File file(Attachment file) {
        return new File(
                file.name().value(),
                file.type().mediaType(),
                file.size(),
                file.digest().multihash(),
                file.digest().hex());
    }

    private static @Nullable Sealed sealed(Evidence evidence) {
        return evidence.approval()
                .seal()
                .map(Stage.Sealed::as)
                .map(as -> new Sealed(
                        evidence.record().value(), as.index(), as.digest().value(), as.receipt()))
                .orElse(null);
    }

    private static @Nullable ChangedBy change(Evidence evidence) {
        return evidence.approval()
                .end()
                .map(by ->
                        new ChangedBy(by.by().value(), by.in().index(), by.in().sealedAt()))
                .orElse(null);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
