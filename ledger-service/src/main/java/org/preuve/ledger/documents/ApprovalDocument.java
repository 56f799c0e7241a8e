package org.preuve.ledger.documents;

import java.util.Date;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.preuve.ledger.approval.Approval;
import org.preuve.ledger.approval.Matter;
import org.preuve.ledger.approval.Person;
import org.preuve.ledger.approval.SealedAs;
import org.preuve.ledger.approval.Stage;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.NotedChange.LogPlace;
import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.ledger.changes.SignedBytes;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;

/** The way through four eyes, among the other fields: {@code version, state, recordedBy, hands, by, signed, sealed, …}. */
public final class ApprovalDocument {

    private ApprovalDocument() {}

    public static Document write(Approval approval, Document document) {
        document.append("version", approval.version())
                .append("state", approval.stage().word())
                .append("recordedBy", approval.recordedBy().subject())
                .append(
                        "hands",
                        approval.hands().stream().map(Person::subject).sorted().toList())
                .append("createdAt", Date.from(approval.createdAt()))
                .append("firstSent", approval.firstSent().hex());
        return write(approval.stage(), document);
    }

    public static Approval read(Matter matter, Document document) {
        return new Approval(
                matter,
                document.get("version", Number.class).longValue(),
                stage(document),
                new Person(document.getString("recordedBy")),
                document.getList("hands", String.class).stream()
                        .map(Person::new)
                        .collect(Collectors.toCollection(HashSet::new)),
                document.getDate("createdAt").toInstant(),
                Hash.of(HexFormat.of().parseHex(document.getString("firstSent"))));
    }

    private static Document write(Stage stage, Document document) {
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

    private static Stage stage(Document document) {
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
            default -> throw new IllegalStateException("an unknown state: " + state);
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
