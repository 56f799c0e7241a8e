package org.preuve.ledger.log.mongo;

import java.util.HexFormat;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.preuve.ledger.log.KeptRecord;
import org.preuve.ledger.log.RecordKey;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.Salt;

/** {@code {_id: hex SHA-256 of bytes, id: uuid, kind, issuer, salt, bytes, groups: [start…]}}. */
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

    static KeptRecord read(Document document) {
        return new KeptRecord(
                new RecordKey(Hash.of(HexFormat.of().parseHex(document.getString("_id")))),
                new RecordId(UUID.fromString(document.getString("id"))),
                RecordKind.ofWord(document.getString("kind")).orElseThrow(),
                Did.parse(document.getString("issuer")),
                Salt.of(document.get("salt", Binary.class).getData()),
                document.get("bytes", Binary.class).getData(),
                document.getList("groups", Number.class).stream()
                        .map(Number::longValue)
                        .toList());
    }
}
