package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
            "evidence and statements: version, hands, createdAt, firstSent, ended.index, ended.at",
                    "the way a draft took before it was signed, and a copy of where the change stands; the records say what counts",
            "attachments.files.chunkSize, uploadDate, metadata and attachments.chunks.files_id, n",
                    "for tools that read GridFS; a file's chunks are found by their _id and its bytes by their hash",
            "a record more that is whole and signed, in no group",
                    "the same as one whose sealing a crash has cut off; nobody is shown it, the audit counts it",
            "a field more that no reader asks for",
                    "it says nothing to anybody; refusing it would make the next version's documents look broken",
            "a time stamp, a witnessed head or a change that is only held, gone",
                    "the same as one that never came: nothing that is signed counts them",
            "a cosignature gone beside another of the same size, or of a size that is not noted as cosigned",
                    "the same as a witness that did not answer; a receipt asked for as cosigned is refused, not weakened",
            "a size no more noted as cosigned",
                    "the same as after a crash between the cosignature and the note; the next cosigned size covers it",
            "a change noted as sealed instead of done",
                    "the same as what a crash leaves; the next start does what follows once more",
            "the checkpoint of the empty log, gone", "it is signed again when somebody asks for it",
            "audits", "what audits came to; the next one finds it again");

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
        FIELDS.put(
                "statements",
                List.of(
                        "_id",
                        "state",
                        "by",
                        "sealed.index",
                        "sealed.digest",
                        "sealed.receipt",
                        "kind",
                        "subject",
                        "validUntil",
                        "recordedBy",
                        "corrects.id",
                        "corrects.reason",
                        "ended.kind",
                        "ended.by"));
        FIELDS.put("attachments.files", List.of("_id", "length"));
        FIELDS.put("attachments.chunks", List.of("_id", "data"));
    }

    private static final Map<String, Long> INDEX_OF_ID = new HashMap<>();
    private static final FilledBeside BESIDE = new FilledBeside(INDEX_OF_ID);
    private static final List<SignedRecords> AUTHORS = List.of(new SignedRecords(), new SignedRecords());

    /** Behind three keys. */
    private static final long FIRST_EVIDENCE = 3;

    /** What only a log with full tiles shows all of. */
    private static final List<String> LARGE = List.of("groups", "tiles", "checkpoints");

    /** Few entries, so that an audit for each change is quick. */
    @BeforeAll
    static void fill(@TempDir Path files) {
        BESIDE.configure(ledger, files);
        ledger.restart();
        AUTHORS.forEach(author -> seal(author.key()));
        approveEvidence();
        SignedRecords author = AUTHORS.getFirst();
        for (int i = 0; i < 3; i++) {
            Credential wrong = author.attestation();
            String digest = read(seal(wrong)).get("digest").stringValue();
            seal(i == 1 ? author.correction(wrong.id(), digest, "better") : author.withdrawal(wrong.id(), digest));
        }
        Credential standing = author.attestation();
        String digest = read(seal(standing)).get("digest").stringValue();
        seal(20);
        approveEvidence();
        approveStatements();
        noteIndexes();
        BESIDE.fill(ledger.context(), List.of(4L, 6L, 8L), standing.id(), author.withdrawal(standing.id(), digest));
    }

    /** Enough for two full tiles. */
    private static void grow() {
        for (int i = 0; i < 10; i++) {
            seal(51);
        }
        noteIndexes();
    }

    /** At once, in as few groups as may be. */
    private static void seal(int records) {
        ledger.context()
                .getBean(SealRecords.class)
                .sealAll(IntStream.range(0, records)
                        .mapToObj(i -> AUTHORS.get(i % 2).attestation())
                        .toList());
    }

    private static void noteIndexes() {
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

    /** One that ends by itself, and a correction of it. */
    private static void approveStatements() {
        String recognition = Statements.sealed("/recognitions", Statements.RECOGNITION);
        Statements.sealedCorrection(recognition, Statements.RECOGNITION);
    }

    @Test
    void everyChangeOfEveryFieldIsFoundAtTheRightIndex() {
        TamperMatrix matrix = new TamperMatrix(mongo.database(), TamperMatrixTests::audit);
        requireSound();
        FilledBeside.FIELDS.forEach(
                (collection, fields) -> fields.forEach(field -> matrix.tamperWith(collection, field, BESIDE)));
        FIELDS.keySet().stream()
                .filter(collection -> !LARGE.contains(collection))
                .forEach(collection -> tamperWith(matrix, collection));
        requireSound();
        grow();
        requireSound();
        LARGE.forEach(collection -> tamperWith(matrix, collection));
        requireSound();
        HARMLESS.forEach((what, why) -> System.out.println("not looked at: " + what + ": " + why));
        assertThat(matrix.report()).isGreaterThan(350);
    }

    private static void tamperWith(TamperMatrix matrix, String collection) {
        FIELDS.getOrDefault(collection, List.of())
                .forEach(field -> matrix.tamperWith(collection, field, new OfTheLog()));
    }

    /** What an audit should find in the collections of the log, its records and what they came from. */
    private static final class OfTheLog implements TamperMatrix.Expectations {

        /** The index that a document belongs to. */
        @Override
        public long place(String collection, Document document) {
            Object id = TamperMatrix.id(document);
            return switch (collection) {
                case "records" -> INDEX_OF_ID.getOrDefault(document.getString("id"), -1L);
                case "keys" ->
                    INDEX_OF_ID.getOrDefault(
                            document.getList("ids", String.class).getFirst(), -1L);
                case "groups" -> (Long) id;
                case "tiles" -> TilePath.parse((String) id).start();
                case "checkpoints" -> (Long) id - 1;
                case "head" -> Mismatch.NO_INDEX;
                case "evidence", "statements" -> INDEX_OF_ID.getOrDefault(id.toString(), -1L);
                default -> FIRST_EVIDENCE;
            };
        }

        /** The index that a document claims which should not be there. */
        @Override
        public long stray(String collection, Object id) {
            return switch (collection) {
                case "groups" -> (Long) id;
                case "checkpoints" -> (Long) id - 1;
                default -> Mismatch.NO_INDEX;
            };
        }

        @Override
        public long expected(String collection, String field, Tampering how, Document document, Changed changed) {
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

        /** Files and evidence that no record names are drafts. */
        @Override
        public boolean cannotBeTold(String collection, Document document, boolean gone) {
            return !gone
                    && (collection.startsWith("attachments")
                            || collection.equals("evidence")
                            || collection.equals("statements"));
        }
    }

    private static AuditOutcome audit() {
        return ledger.context().getBean(AuditLog.class).run(Progress.silent());
    }

    private static void requireSound() {
        assertThat(audit()).isInstanceOf(AuditOutcome.Sound.class);
    }
}
