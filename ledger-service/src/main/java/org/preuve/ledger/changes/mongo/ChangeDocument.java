package org.preuve.ledger.changes.mongo;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.ChangeKind.Place;
import org.preuve.ledger.changes.NotedChange;
import org.preuve.ledger.changes.NotedChange.LogPlace;
import org.preuve.ledger.changes.NotedChange.Progress;
import org.preuve.ledger.changes.SignedBytes;
import org.preuve.proofs.credential.RecordId;

/**
 * {@code {_id: "<uuid>/successor", target, kind, by, progress: "held", bytes}}; once in the log {@code index} and {@code
 * sealedAt} stand in place of the bytes, so that nothing of what a record says is here.
 */
final class ChangeDocument {

    private static final String HELD = "held";
    private static final String SEALED = "sealed";
    private static final String DONE = "done";

    static final List<String> UNFINISHED = List.of(HELD, SEALED);

    private ChangeDocument() {}

    static String name(NotedChange change) {
        return name(change.target(), change.kind().place());
    }

    static String name(RecordId target, Place place) {
        return target.uuid() + "/" + place.name().toLowerCase(Locale.ROOT);
    }

    static Document of(NotedChange change) {
        Document document = new Document("_id", name(change))
                .append("target", change.target().uuid().toString())
                .append("kind", change.kind().recordKind().word())
                .append("by", change.id().uuid().toString());
        return switch (change.progress()) {
            case Progress.Held held ->
                document.append("progress", HELD)
                        .append("bytes", new Binary(held.bytes().bytes()));
            case Progress.Sealed sealed -> in(sealed.in(), document.append("progress", SEALED));
            case Progress.Done done -> in(done.in(), document.append("progress", DONE));
        };
    }

    static NotedChange read(Document document) {
        return new NotedChange(
                id(document, "target"),
                ChangeKind.valueOf(document.getString("kind").toUpperCase(Locale.ROOT)),
                id(document, "by"),
                progress(document));
    }

    private static Progress progress(Document document) {
        String progress = document.getString("progress");
        return switch (progress) {
            case HELD ->
                new Progress.Held(
                        new SignedBytes(document.get("bytes", Binary.class).getData()));
            case SEALED -> new Progress.Sealed(in(document));
            case DONE -> new Progress.Done(in(document));
            default -> throw new IllegalStateException("a change with unknown progress: " + progress);
        };
    }

    private static Document in(LogPlace in, Document document) {
        return document.append("index", in.index()).append("sealedAt", Date.from(in.sealedAt()));
    }

    private static LogPlace in(Document document) {
        return new LogPlace(
                document.get("index", Number.class).longValue(),
                document.getDate("sealedAt").toInstant());
    }

    private static RecordId id(Document document, String name) {
        return new RecordId(UUID.fromString(document.getString(name)));
    }
}
