package org.preuve.ledger.changes.mongo;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.ChangeKind.Place;
import org.preuve.ledger.changes.NotedChange;
import org.preuve.ledger.changes.NotedChange.LogPlace;
import org.preuve.ledger.changes.NotedChange.Progress;
import org.preuve.ledger.changes.SignedBytes;
import org.preuve.ledger.log.UnreadableDocument;
import org.preuve.proofs.credential.RecordId;

/**
 * {@code {_id: "<uuid>/successor", target, kind, by, progress: "held", bytes}}; once in the log {@code index} and {@code
 * sealedAt} stand in place of the bytes, so that nothing of what a record says is here.
 */
final class ChangeDocument {

    static final String COLLECTION = "changes";
    static final String BY = "by";

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
                .append(BY, change.id().uuid().toString());
        return switch (change.progress()) {
            case Progress.Held held ->
                document.append("progress", HELD)
                        .append("bytes", new Binary(held.bytes().bytes()));
            case Progress.Sealed sealed -> in(sealed.in(), document.append("progress", SEALED));
            case Progress.Done done -> in(done.in(), document.append("progress", DONE));
        };
    }

    /** @throws UnreadableDocument naming the first field that no writer of ours left so */
    static NotedChange read(Document document) {
        NotedChange change = new NotedChange(
                id(document, "target"),
                read(document, "kind", () -> kind(document)),
                id(document, BY),
                progress(document));
        return read(document, "_id", () -> {
            if (!name(change).equals(document.getString("_id"))) {
                throw new IllegalArgumentException("another name");
            }
            return change;
        });
    }

    private static ChangeKind kind(Document document) {
        return Stream.of(ChangeKind.values())
                .filter(kind -> kind.recordKind().word().equals(document.getString("kind")))
                .findFirst()
                .orElseThrow();
    }

    private static Progress progress(Document document) {
        String progress = read(document, "progress", () -> document.getString("progress"));
        return switch (String.valueOf(progress)) {
            case HELD ->
                new Progress.Held(read(
                        document,
                        "bytes",
                        () -> new SignedBytes(
                                document.get("bytes", Binary.class).getData())));
            case SEALED -> new Progress.Sealed(in(document));
            case DONE -> new Progress.Done(in(document));
            default -> throw new UnreadableDocument(COLLECTION, document.getString("_id"), "progress");
        };
    }

    private static Document in(LogPlace in, Document document) {
        return document.append("index", in.index()).append("sealedAt", Date.from(in.sealedAt()));
    }

    private static LogPlace in(Document document) {
        return new LogPlace(
                read(
                        document,
                        "index",
                        () -> document.get("index", Number.class).longValue()),
                read(document, "sealedAt", () -> document.getDate("sealedAt").toInstant()));
    }

    private static RecordId id(Document document, String name) {
        return new RecordId(read(document, name, () -> {
            UUID id = UUID.fromString(document.getString(name));
            if (!id.toString().equals(document.getString(name))) {
                throw new IllegalArgumentException("another spelling");
            }
            return id;
        }));
    }

    private static <T> T read(Document document, String field, Supplier<T> read) {
        return UnreadableDocument.unless(COLLECTION, document.get("_id", Object.class), field, read);
    }
}
