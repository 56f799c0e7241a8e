package org.preuve.proofs.change;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.proofs.change.Erasure.Kept;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.RecordDigest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the subject of a record of kind correction, withdrawal or erasure. */
final class ChangeReader {

    private static final String SUBJECT = "/credentialSubject";
    private static final int MAX_REASON = 2000;

    private final Credential record;
    private final ObjectNode subject;

    ChangeReader(Credential record) {
        this.record = record;
        this.subject = record.subject();
    }

    Change read() {
        return switch (record.kind()) {
            case CORRECTION -> correction();
            case WITHDRAWAL -> withdrawal();
            case ERASURE -> erasure();
            case EVIDENCE, ATTESTATION, COMMITMENT, PROGRESS, CLAIM, KEY ->
                throw new RefusedChange("/type", "is of no correction, withdrawal or erasure");
        };
    }

    private Correction correction() {
        requireType("Correction");
        if (!(subject.get("statement") instanceof ObjectNode statement)
                || text(statement.path("type")).isEmpty()) {
            throw new RefusedChange(SUBJECT + "/statement", "must be the whole new subject, with its type");
        }
        return new Correction(record.issuer(), id("corrects"), digest("corrects"), reason(), statement);
    }

    private Withdrawal withdrawal() {
        requireType("Withdrawal");
        return new Withdrawal(record.issuer(), id("withdraws"), digest("withdraws"), reason());
    }

    private Erasure erasure() {
        requireType("Erasure");
        return new Erasure(
                record.issuer(),
                id("erases"),
                digest("erases"),
                read(
                        "basis",
                        "must be a basis such as gdpr-art-17",
                        word -> ErasureBasis.ofWord(word).orElseThrow(IllegalArgumentException::new)),
                reason(),
                read("erasedAt", "must be a time such as 2026-11-02T08:30:00Z", Instant::parse),
                read("by", "must be a pseudonym", ChangeReader::filled),
                kept("corrects", RecordKind.CORRECTION).or(() -> kept("withdraws", RecordKind.WITHDRAWAL)));
    }

    /** What it keeps of a change; nothing where the record was no change. */
    private Optional<Kept> kept(String member, RecordKind kind) {
        String path = "keeps/" + member;
        return subject.at("/" + path).isObject()
                ? Optional.of(new Kept(kind, id(path), digest(path)))
                : Optional.empty();
    }

    private void requireType(String type) {
        if (!text(subject.path("type")).equals(type)) {
            throw new RefusedChange(SUBJECT + "/type", "must be " + type);
        }
    }

    private RecordId id(String member) {
        return read(member + "/id", "must be the id of a record", RecordId::parse);
    }

    private RecordDigest digest(String member) {
        return read(member + "/digest", "must be the digest in that record's entry", RecordDigest::parse);
    }

    private String reason() {
        return read("reason", "must be a text of 1 to " + MAX_REASON + " characters", ChangeReader::filled);
    }

    private static String filled(String text) {
        if (text.isBlank() || text.length() > MAX_REASON) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private <T> T read(String path, String expected, Function<String, T> read) {
        try {
            JsonNode value = subject.at("/" + path);
            if (value.isString()) {
                return read.apply(value.stringValue());
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RefusedChange(SUBJECT + "/" + path, expected);
        }
        throw new RefusedChange(SUBJECT + "/" + path, expected);
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : "";
    }
}
