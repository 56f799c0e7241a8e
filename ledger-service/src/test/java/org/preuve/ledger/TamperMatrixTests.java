package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.Tampering.Changed;
import org.preuve.ledger.audit.AuditLog;
import org.preuve.ledger.audit.AuditOutcome;
import org.preuve.ledger.audit.Mismatch;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.proofs.audit.Progress;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.TilePath;

/**
 * Every field of every document of the log, flipped, shortened, lengthened, swapped with its neighbour's, taken away: the
 * audit finds each of these in the real database, and names the right index. Prints how many there were.
 */
class TamperMatrixTests extends Doors {

    /**
     * What no audit can or should object to, and why.
     */
    static final Map<String, String> HARMLESS = Map.of(
            "evidence.version, hands, createdAt, firstSent",
                    "the way a draft took before it was signed; the record, which is what counts, does not say it",
            "attachments.files.chunkSize, uploadDate, metadata and attachments.chunks.files_id, n",
                    "for tools that read GridFS; a file's chunks are found by their _id and its bytes by their hash",
            "a record more that is whole and signed, in no group",
                    "the same as one whose sealing a crash has cut off; nobody is shown it, the audit counts it",
            "a field more that no reader asks for",
                    "it says nothing to anybody; refusing it would make the next version's documents look broken");

    private static final Map<String, List<String>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("records", List.of("_id", "id", "digest", "kind", "issuer", "salt", "bytes", "groups"));
        FIELDS.put("keys", List.of("_id", "ids"));
        FIELDS.put("groups", List.of("_id", "entries", "root"));
        FIELDS.put("tiles", List.of("_id", "bytes", "root"));
        FIELDS.put("checkpoints", List.of("_id", "note"));
        FIELDS.put("head", List.of("_id", "size", "root", "range", "groups"));
        FIELDS.put(
                "evidence",
                List.of(
                        "_id",
                        "state",
                        "by",
                        "sealed.index",
                        "sealed.digest",
                        "sealed.receipt",
                        "facts.title",
                        "facts.value",
                        "facts.topic",
                        "recordedBy",
                        "attachments"));
        FIELDS.put("attachments.files", List.of("_id", "length"));
        FIELDS.put("attachments.chunks", List.of("_id", "data"));
    }

    private static final Map<String, Long> INDEX_OF_ID = new HashMap<>();

    /** Behind three keys. */
    private static final long FIRST_EVIDENCE = 3;

    private final List<String> missed = new ArrayList<>();
    private final Map<String, int[]> figures = new LinkedHashMap<>();

    @BeforeAll
    static void fill() throws InterruptedException {
        List<SignedRecords> authors = List.of(new SignedRecords(), new SignedRecords());
        authors.forEach(author -> seal(author.key()));
        approveEvidence();
        SealRecords door = ledger.context().getBean(SealRecords.class);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 560; i++) {
                Credential record = authors.get(i % 2).attestation();
                callers.execute(() -> door.seal(record));
            }
        }
        approveEvidence();
        for (int i = 0; i < 3; i++) {
            seal(authors.getFirst().attestation());
        }
        for (Entry entry : checkFromOutside()) {
            INDEX_OF_ID.put(entry.id().uuid().toString(), entry.index());
        }
    }

    private static void approveEvidence() {
        String draft = draft(officer);
        Multipart.file("a.pdf", "application/pdf", Files.PDF).sendTo(ledger, draft + "/attachments", officer);
        post(draft + "/submit", officer);
        assertThat(post(draft + "/approve", approver).statusCode()).isEqualTo(200);
    }

    @Test
    void everyChangeOfEveryFieldIsFoundAtTheRightIndex() {
        requireSound();
        FIELDS.forEach((collection, fields) -> fields.forEach(field -> tamperWith(collection, field)));
        requireSound();
        System.out.println("| field | changes | found | at the right index |\n|---|---|---|---|");
        figures.forEach((field, counts) ->
                System.out.printf("| %s | %d | %d | %d |%n", field, counts[0], counts[1], counts[2]));
        int[] all = figures.values().stream().reduce(new int[3], (sum, one) -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
            return sum;
        });
        System.out.printf(
                "%d fields, %d changes: %d found, %d at the right index%n", figures.size(), all[0], all[1], all[2]);
        HARMLESS.forEach((what, why) -> System.out.println("not looked at: " + what + ": " + why));
        assertThat(missed).isEmpty();
        assertThat(all[0]).isGreaterThan(150);
    }

    private void tamperWith(String collection, String field) {
        MongoCollection<Document> documents = mongo.database().getCollection(collection);
        List<Document> all = documents.find().into(new ArrayList<>());
        all.sort((one, other) -> Long.compare(place(collection, one), place(collection, other)));
        int middle = all.size() / 2;
        for (Tampering how : Tampering.values()) {
            change(documents, all.get(middle), field, how);
        }
        unset(documents, all.get(middle), field);
        if (middle > 0) {
            exchange(documents, all.get(middle), neighbour(all, middle), field);
        }
        if (middle < all.size() - 1) {
            change(documents, all.getLast(), field, Tampering.FLIP);
            unset(documents, all.getLast(), field);
        }
    }

    /** The one before it, of the same kind. */
    private static Document neighbour(List<Document> all, int chosen) {
        String name = id(all.get(chosen)).toString();
        int slash = name.lastIndexOf('/');
        for (int i = chosen - 1; i >= 0; i--) {
            String other = id(all.get(i)).toString();
            if (slash < 0 || other.startsWith(name.substring(0, slash))) {
                return all.get(i);
            }
        }
        return all.get(chosen - 1);
    }

    private void change(MongoCollection<Document> documents, Document document, String field, Tampering how) {
        Object value = get(document, field);
        if (value == null) {
            return;
        }
        how.to(value).ifPresent(changed -> {
            Document other = with(document, field, Optional.of(free(documents, field, changed.value())));
            String collection = documents.getNamespace().getCollectionName();
            if (field.equals("_id") && how == Tampering.INSERT) {
                insertAnother(documents, other);
                return;
            }
            long expected = expected(collection, field, how, document, changed);
            tampered(documents, List.of(document), List.of(other), field, how.name(), expected);
        });
    }

    /** Another key than any that stands. */
    private static Object free(MongoCollection<Document> documents, String field, Object value) {
        boolean taken = field.equals("_id") && documents.countDocuments(new Document("_id", value)) > 0;
        return taken ? ((Long) value) ^ (1L << 40) : value;
    }

    private void unset(MongoCollection<Document> documents, Document document, String field) {
        String collection = documents.getNamespace().getCollectionName();
        List<Document> without = field.equals("_id") ? List.of() : List.of(with(document, field, Optional.empty()));
        tampered(documents, List.of(document), without, field, "UNSET", place(collection, document));
    }

    private void exchange(MongoCollection<Document> documents, Document one, Document other, String field) {
        Object ofOne = get(one, field);
        Object ofOther = get(other, field);
        if (ofOne == null || ofOne.equals(ofOther)) {
            return;
        }
        String collection = documents.getNamespace().getCollectionName();
        tampered(
                documents,
                List.of(one, other),
                List.of(with(one, field, Optional.ofNullable(ofOther)), with(other, field, Optional.of(ofOne))),
                field,
                "EXCHANGE",
                Math.min(place(collection, one), place(collection, other)));
    }

    /** A document more, beside the right one. */
    private void insertAnother(MongoCollection<Document> documents, Document other) {
        String collection = documents.getNamespace().getCollectionName();
        if (collection.startsWith("attachments") || collection.equals("evidence")) {
            return; // Files and evidence that no record names are drafts.
        }
        for (String unique : List.of("id", "digest")) {
            if (other.containsKey(unique)) {
                other.put(
                        unique,
                        Tampering.FLIP.to(other.getString(unique)).orElseThrow().value());
            }
        }
        tampered(documents, List.of(), List.of(other), "_id", "INSERT", stray(collection, id(other)));
    }

    private void tampered(
            MongoCollection<Document> documents,
            List<Document> before,
            List<Document> after,
            String field,
            String how,
            long expected) {
        before.forEach(document -> documents.deleteOne(new Document("_id", document.get("_id"))));
        after.forEach(documents::insertOne);
        AuditOutcome outcome = audit();
        after.forEach(document -> documents.deleteOne(new Document("_id", document.get("_id"))));
        before.forEach(documents::insertOne);
        String name = documents.getNamespace().getCollectionName() + "." + field;
        int[] counts = figures.computeIfAbsent(name, key -> new int[3]);
        counts[0]++;
        if (outcome instanceof AuditOutcome.Broken broken) {
            counts[1]++;
            if (broken.mismatch().index() == expected) {
                counts[2]++;
                return;
            }
        }
        missed.add(name + " " + how + " expected at " + expected + " but " + outcome);
    }

    /** The index that a document belongs to. */
    private static long place(String collection, Document document) {
        Object id = id(document);
        return switch (collection) {
            case "records" -> INDEX_OF_ID.getOrDefault(document.getString("id"), -1L);
            case "keys" ->
                INDEX_OF_ID.getOrDefault(document.getList("ids", String.class).getFirst(), -1L);
            case "groups" -> (Long) id;
            case "tiles" -> TilePath.parse((String) id).start();
            case "checkpoints" -> (Long) id - 1;
            case "head" -> Mismatch.NO_INDEX;
            case "evidence" -> INDEX_OF_ID.getOrDefault(id.toString(), -1L);
            default -> FIRST_EVIDENCE;
        };
    }

    /** The index that a document claims which should not be there. */
    private static long stray(String collection, Object id) {
        return switch (collection) {
            case "groups" -> (Long) id;
            case "checkpoints" -> (Long) id - 1;
            default -> Mismatch.NO_INDEX;
        };
    }

    private static long expected(String collection, String field, Tampering how, Document document, Changed changed) {
        long place = place(collection, document);
        return switch (collection + "." + field) {
            case "groups.entries" -> place + changed.at();
            case "tiles.bytes" -> place + within(document, changed);
            case "keys.ids" -> how == Tampering.INSERT ? Mismatch.NO_INDEX : place;
            default -> place;
        };
    }

    /** Which hash or entry of a tile the byte belongs to. */
    private static long within(Document tile, Changed changed) {
        byte[] bytes = tile.get("bytes", Binary.class).getData();
        int at = Math.min(changed.at(), bytes.length - 1);
        if (!tile.getString("_id").startsWith("tile/entries/")) {
            return at / 32;
        }
        int entry = 0;
        for (int end = 0; ; entry++) {
            end += 2 + (((bytes[end] & 0xff) << 8) | (bytes[end + 1] & 0xff));
            if (end > at) {
                return entry;
            }
        }
    }

    private static @Nullable Object get(Document document, String field) {
        int dot = field.indexOf('.');
        return dot < 0
                ? document.get(field)
                : Optional.ofNullable(document.get(field.substring(0, dot), Document.class))
                        .map(inner -> inner.get(field.substring(dot + 1)))
                        .orElse(null);
    }

    /** A copy with another value there, or with none. */
    private static Document with(Document document, String field, Optional<Object> value) {
        Document copy = new Document(document);
        int dot = field.indexOf('.');
        if (dot > 0) {
            String outer = field.substring(0, dot);
            copy.put(outer, with(document.get(outer, Document.class), field.substring(dot + 1), value));
        } else {
            copy.remove(field);
            value.ifPresent(other -> copy.put(field, other));
        }
        return copy;
    }

    private static Object id(Document document) {
        return Objects.requireNonNull(document.get("_id"));
    }

    private static AuditOutcome audit() {
        return ledger.context().getBean(AuditLog.class).run(Progress.silent());
    }

    private static void requireSound() {
        assertThat(audit()).isInstanceOf(AuditOutcome.Sound.class);
    }
}
