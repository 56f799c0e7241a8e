package org.preuve.ledger.log.mongo;

import com.mongodb.client.model.Updates;
import java.util.HexFormat;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.preuve.ledger.log.ErasedRecord;
import org.preuve.ledger.log.KeptRecord;
import org.preuve.ledger.log.RecordKey;
import org.preuve.ledger.log.Trace;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;

/**
 * {@code {_id: hex SHA-256 of bytes, id: uuid, digest: its entry's, kind, issuer, salt, bytes, groups: [start…]}}. The
 * digest follows from salt and bytes and finds a record; an erased one has neither of these two any more.
 */
final class RecordDocument {

    static final String COLLECTION = "records";
    static final String DIGEST = "digest";

    private RecordDocument() {}

    static Document of(KeptRecord record) {
        return new Document("_id", record.key().hex())
                .append("id", record.id().uuid().toString())
                .append(DIGEST, record.digest().value())
                .append("kind", record.kind().word())
                .append("issuer", record.issuer().value())
                .append("salt", new Binary(record.salt().bytes()))
                .append("bytes", new Binary(record.bytes()))
                .append("groups", record.groups());
    }

    /**
     * What leads to the entry, of an erased record too.
     *
     * @throws org.preuve.ledger.log.UnreadableDocument naming the first field that no writer of ours left so
     */
    static Trace trace(Document document) {
        StoredDocument stored = new StoredDocument(COLLECTION, document);
        return isErased(document)
                ? new ErasedRecord(
                        key(stored),
                        id(stored),
                        kind(stored),
                        issuer(stored),
                        stored.read(DIGEST, RecordDigest::parse),
                        stored.numbers("groups"))
                : read(document);
    }

    private static boolean isErased(Document document) {
        return !document.containsKey("bytes") && !document.containsKey("salt");
    }

    static Bson erasing(KeptRecord record) {
        return Updates.combine(
                Updates.set(DIGEST, record.digest().value()), Updates.unset("salt"), Updates.unset("bytes"));
    }

    /** @throws org.preuve.ledger.log.UnreadableDocument naming the first field that no writer of ours left so */
    static KeptRecord read(Document document) {
        StoredDocument stored = new StoredDocument(COLLECTION, document);
        return new KeptRecord(
                key(stored),
                id(stored),
                kind(stored),
                issuer(stored),
                stored.readBytes("salt", Salt::of),
                stored.readBytes("bytes", bytes -> bytes),
                stored.numbers("groups"));
    }

    static RecordKey key(StoredDocument stored) {
        return new RecordKey(
                stored.readExactly("_id", hex -> Hash.of(HexFormat.of().parseHex(hex)), Hash::hex));
    }

    private static RecordId id(StoredDocument stored) {
        return new RecordId(stored.readExactly("id", UUID::fromString, UUID::toString));
    }

    private static RecordKind kind(StoredDocument stored) {
        return stored.read("kind", word -> RecordKind.ofWord(word).orElseThrow());
    }

    private static Did issuer(StoredDocument stored) {
        return stored.read("issuer", Did::parse);
    }
}
