package org.preuve.ledger.evidence.mongo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.approval.Matter;
import org.preuve.ledger.documents.ApprovalDocument;
import org.preuve.ledger.evidence.Action;
import org.preuve.ledger.evidence.Attachment;
import org.preuve.ledger.evidence.Correcting;
import org.preuve.ledger.evidence.Evidence;
import org.preuve.ledger.evidence.EvidenceId;
import org.preuve.ledger.evidence.Facts;
import org.preuve.ledger.evidence.FileDigest;
import org.preuve.ledger.evidence.FileName;
import org.preuve.ledger.evidence.FileType;
import org.preuve.ledger.evidence.Period;
import org.preuve.ledger.evidence.Pillar;
import org.preuve.ledger.evidence.Quality;
import org.preuve.ledger.evidence.Quantity;
import org.preuve.ledger.evidence.Topic;

/** Evidence as MongoDB keeps it: {@code {_id: uuid, version, state, facts: {…}, attachments: […], …}}. */
final class EvidenceDocument {

    private EvidenceDocument() {}

    static Document of(Evidence evidence) {
        Document document = new Document("_id", evidence.id().toString())
                .append("facts", facts(evidence.facts()))
                .append(
                        "attachments",
                        evidence.attachments().stream()
                                .map(EvidenceDocument::attachment)
                                .toList());
        evidence.corrects()
                .ifPresent(what -> document.append(
                        "corrects", new Document("id", what.evidence().toString()).append("reason", what.reason())));
        return ApprovalDocument.write(evidence.approval(), document);
    }

    static Evidence read(Document document) {
        return new Evidence(
                new EvidenceId(UUID.fromString(document.getString("_id"))),
                ApprovalDocument.read(Matter.EVIDENCE, document),
                facts(document.get("facts", Document.class)),
                document.getList("attachments", Document.class).stream()
                        .map(EvidenceDocument::attachment)
                        .toList(),
                Optional.ofNullable(document.get("corrects", Document.class)).map(EvidenceDocument::correcting));
    }

    private static Correcting correcting(Document corrects) {
        return new Correcting(new EvidenceId(UUID.fromString(corrects.getString("id"))), corrects.getString("reason"));
    }

    private static Document facts(Facts facts) {
        return new Document("reference", facts.reference())
                .append("title", facts.title())
                .append("pillar", facts.pillar().name())
                .append("topic", facts.topic().name())
                .append("action", facts.action().map(Enum::name).orElse(null))
                .append("site", facts.site().orElse(null))
                .append("start", facts.period().start().toString())
                .append("end", facts.period().end().toString())
                .append("indicator", facts.quantity().indicator())
                .append("value", facts.quantity().value())
                .append("unit", facts.quantity().unit())
                .append("quality", facts.quality().name())
                .append("comment", facts.comment().orElse(null));
    }

    private static Facts facts(Document facts) {
        return new Facts(
                facts.getString("reference"),
                facts.getString("title"),
                Pillar.valueOf(facts.getString("pillar")),
                Topic.valueOf(facts.getString("topic")),
                text(facts, "action").map(Action::valueOf),
                text(facts, "site"),
                new Period(LocalDate.parse(facts.getString("start")), LocalDate.parse(facts.getString("end"))),
                new Quantity(
                        facts.getString("indicator"),
                        facts.get("value", Number.class).doubleValue(),
                        facts.getString("unit")),
                Quality.valueOf(facts.getString("quality")),
                text(facts, "comment"));
    }

    private static Optional<String> text(Document document, String name) {
        @Nullable String text = document.getString(name);
        return Optional.ofNullable(text);
    }

    private static Document attachment(Attachment file) {
        return new Document("digest", file.digest().hex())
                .append("name", file.name().value())
                .append("mediaType", file.type().mediaType())
                .append("size", file.size());
    }

    private static Attachment attachment(Document file) {
        return new Attachment(
                FileDigest.ofHex(file.getString("digest")),
                new FileName(file.getString("name")),
                FileType.ofMediaType(file.getString("mediaType")).orElseThrow(),
                file.get("size", Number.class).longValue());
    }
}
