package org.preuve.ledger.log.mongo;

import com.mongodb.client.model.Updates;
import java.util.HexFormat;
import java.util.List;
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
 * {@code {_id: hex SHA-256 of bytes, id: uuid, kind, issuer, salt, bytes, groups: [start…]}}; an erased one has {@code
 * digest} in place of {@code salt} and {@code bytes}.
 */
final class RecordDocument {

    private RecordDocument() {}

    static Document of(KeptRecord record) {
        return new Document("_id", record.key().hex())
                .append("id", record.id().uuid().toString())
                .append("kind", record.kind().word())
                .append("issuer", record.issuer().value())
                .append("salt", new Binary(record.salt().bytes()))
                .append("bytes", new Binary(record.bytes()))
                .append("groups", record.groups());
    }

    /** What an erased record still has; everything but {@code salt} and {@code bytes}, and its entry's {@code digest}. */
    static Trace trace(Document document) {
        return isErased(document)
                ? new ErasedRecord(
                        key(document),
                        id(document),
                        kind(document),
                        issuer(document),
                        RecordDigest.parse(document.getString("digest")),
                        groups(document))
                : read(document);
    }

    static boolean isErased(Document document) {
        return !document.containsKey("bytes");
    }

    static Bson erasing(KeptRecord record) {
        return Updates.combine(
                Updates.set("digest", record.digest().value()), Updates.unset("salt"), Updates.unset("bytes"));
    }

    static KeptRecord read(Document document) {
        return new KeptRecord(
                key(document),
                id(document),
                kind(document),
                issuer(document),
                Salt.of(document.get("salt", Binary.class).getData()),
                document.get("bytes", Binary.class).getData(),
                groups(document));
    }

    static RecordKey key(Document document) {
        return new RecordKey(Hash.of(HexFormat.of().parseHex(document.getString("_id"))));
    }

    private static RecordId id(Document document) {
        return new RecordId(UUID.fromString(document.getString("id")));
    }

    private static RecordKind kind(Document document) {
        return RecordKind.ofWord(document.getString("kind")).orElseThrow();
    }

    private static Did issuer(Document document) {
        return Did.parse(document.getString("issuer"));
    }

    private static List<Long> groups(Document document) {
        return document.getList("groups", Number.class).stream()
                .map(Number::longValue)
                .toList();
    }
}
