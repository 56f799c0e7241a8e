package org.preuve.ledger.evidence.mongo;

import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.NotedChange.LogPlace;
import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.ledger.changes.SignedBytes;
import org.preuve.ledger.evidence.Person;
import org.preuve.ledger.evidence.SealedAs;
import org.preuve.ledger.evidence.Stage;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.RecordDigest;

/** The stage's own fields beside {@code state}: {@code by}, {@code signed}, {@code sealed}. */
final class StageDocument {

    private StageDocument() {}

    static Document write(Stage stage, Document document) {
        return switch (stage) {
            case Stage.Draft draft -> document;
            case Stage.Submitted submitted ->
                document.append("by", submitted.by().subject());
            case Stage.Approving approving ->
                document.append("by", approving.by().subject())
                        .append("signed", new Binary(approving.signed().bytes()));
            case Stage.Sealed sealed -> sealed(sealed, document);
            case Stage.Ended ended ->
                sealed(ended.sealed(), document)
                        .append(
                                "ended",
                                new Document("kind", ended.by().kind().name())
                                        .append("by", ended.by().by().uuid().toString())
                                        .append("index", ended.by().in().index())
                                        .append("at", Date.from(ended.by().in().sealedAt())));
        };
    }

    private static Document sealed(Stage.Sealed sealed, Document document) {
        return document.append("by", sealed.by().subject())
                .append(
                        "sealed",
                        new Document("index", sealed.as().index())
                                .append("digest", sealed.as().digest().value())
                                .append("receipt", sealed.as().receipt()));
    }

    static Stage read(Document document) {
        String state = document.getString("state");
        return switch (state) {
            case "draft" -> new Stage.Draft();
            case "submitted" -> new Stage.Submitted(by(document));
            case "approving" ->
                new Stage.Approving(
                        by(document),
                        new SignedBytes(document.get("signed", Binary.class).getData()));
            case "sealed" -> sealed(document);
            case "corrected", "withdrawn" ->
                new Stage.Ended(sealed(document), ended(document.get("ended", Document.class)));
            default -> throw new IllegalStateException("evidence in an unknown state: " + state);
        };
    }

    private static Person by(Document document) {
        return new Person(document.getString("by"));
    }

    private static Change ended(Document ended) {
        return new Change(
                ChangeKind.valueOf(ended.getString("kind")),
                new RecordId(UUID.fromString(ended.getString("by"))),
                new LogPlace(
                        ended.get("index", Number.class).longValue(),
                        ended.getDate("at").toInstant()));
    }

    private static Stage.Sealed sealed(Document document) {
        return new Stage.Sealed(by(document), as(document.get("sealed", Document.class)));
    }

    private static SealedAs as(Document sealed) {
        return new SealedAs(
                sealed.get("index", Number.class).longValue(),
                RecordDigest.parse(sealed.getString("digest")),
                sealed.getString("receipt"));
    }
}
