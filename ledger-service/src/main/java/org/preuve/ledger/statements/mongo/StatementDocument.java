package org.preuve.ledger.statements.mongo;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.preuve.ledger.approval.Matter;
import org.preuve.ledger.documents.ApprovalDocument;
import org.preuve.ledger.statements.Content;
import org.preuve.ledger.statements.Correcting;
import org.preuve.ledger.statements.Statement;
import org.preuve.ledger.statements.StatementKind;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.json.CanonicalJson;

/**
 * A statement as MongoDB keeps it: {@code {_id: uuid, kind, subject, …}}, the subject as the text that will be signed, so
 * that no number is another one after reading.
 */
final class StatementDocument {

    private StatementDocument() {}

    static Document of(Statement statement) {
        Content content = statement.content();
        Document document = new Document("_id", statement.record().uuid().toString())
                .append("kind", content.kind().name())
                .append("subject", new String(CanonicalJson.write(content.subject()), StandardCharsets.UTF_8));
        content.validUntil().ifPresent(end -> document.append("validUntil", Date.from(end)));
        statement
                .corrects()
                .ifPresent(what -> document.append(
                        "corrects",
                        new Document("id", what.statement().uuid().toString()).append("reason", what.reason())));
        return ApprovalDocument.write(statement.approval(), document);
    }

    static Statement read(Document document) {
        byte[] subject = document.getString("subject").getBytes(StandardCharsets.UTF_8);
        Content content = new Content(
                StatementKind.valueOf(document.getString("kind")),
                CanonicalJson.parse(subject).asObject(),
                Optional.ofNullable(document.getDate("validUntil")).map(Date::toInstant));
        return new Statement(
                id(document.getString("_id")),
                ApprovalDocument.read(Matter.STATEMENT, document),
                content,
                Optional.ofNullable(document.get("corrects", Document.class))
                        .map(what -> new Correcting(id(what.getString("id")), what.getString("reason"))));
    }

    private static RecordId id(String uuid) {
        return new RecordId(UUID.fromString(uuid));
    }
}
