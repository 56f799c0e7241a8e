package org.preuve.ledger.evidence.mongo;

import org.bson.Document;
import org.bson.types.Binary;
import org.preuve.ledger.evidence.Person;
import org.preuve.ledger.evidence.SealedAs;
import org.preuve.ledger.evidence.SignedRecord;
import org.preuve.ledger.evidence.Stage;
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
            case Stage.Sealed sealed ->
                document.append("by", sealed.by().subject())
                        .append(
                                "sealed",
                                new Document("index", sealed.as().index())
                                        .append("digest", sealed.as().digest().value())
                                        .append("receipt", sealed.as().receipt()));
        };
    }

    static Stage read(Document document) {
        String state = document.getString("state");
        return switch (state) {
            case "draft" -> new Stage.Draft();
            case "submitted" -> new Stage.Submitted(by(document));
            case "approving" ->
                new Stage.Approving(
                        by(document),
                        new SignedRecord(document.get("signed", Binary.class).getData()));
            case "sealed" -> new Stage.Sealed(by(document), sealed(document.get("sealed", Document.class)));
            default -> throw new IllegalStateException("evidence in an unknown state: " + state);
        };
    }

    private static Person by(Document document) {
        return new Person(document.getString("by"));
    }

    private static SealedAs sealed(Document sealed) {
        return new SealedAs(
                sealed.get("index", Number.class).longValue(),
                RecordDigest.parse(sealed.getString("digest")),
                sealed.getString("receipt"));
    }
}
