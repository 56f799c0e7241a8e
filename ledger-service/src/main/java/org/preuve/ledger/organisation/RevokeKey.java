package org.preuve.ledger.organisation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.preuve.ledger.log.Authors;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.log.Sealing;
import org.preuve.proofs.audit.KeyHistory.AuthorKey;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Revokes a key of the organisation for good, from the next entry on. What it signed before stays valid. */
public final class RevokeKey {

    private final Organisation organisation;
    private final Authors authors;
    private final FindRecords records;
    private final SealRecords seal;
    private final Clock clock;

    public RevokeKey(Organisation organisation, Authors authors, FindRecords records, SealRecords seal, Clock clock) {
        this.organisation = organisation;
        this.authors = authors;
        this.records = records;
        this.seal = seal;
        this.clock = clock;
    }

    /** Why a key is not to sign any more. */
    public enum Reason {
        SUPERSEDED("superseded"),
        COMPROMISED("compromised"),
        NO_LONGER_USED("no-longer-used");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public static Optional<Reason> ofWord(String word) {
            for (Reason reason : values()) {
                if (reason.word.equals(word)) {
                    return Optional.of(reason);
                }
            }
            return Optional.empty();
        }
    }

    /** What came of it. */
    public sealed interface Revocation {

        /** The log answered. Asked again, the answer is the same. */
        record Answered(Sealing sealing) implements Revocation {}

        /** The organisation has no such key in the log. */
        record NoSuchKey() implements Revocation {}

        /** The ledger signs with it: another key must take its place first. */
        record InUse() implements Revocation {}

        /** It was revoked before, for another reason. */
        record RevokedBefore(long index) implements Revocation {}
    }

    public Revocation revoke(String method, Reason reason, Optional<String> comment) {
        Optional<AuthorKey> key = authors.keys(organisation.did()).stream()
                .filter(known -> known.method().value().equals(method))
                .findFirst();
        if (key.isEmpty()) {
            return new Revocation.NoSuchKey();
        }
        if (key.get().method().equals(organisation.method())) {
            return new Revocation.InUse();
        }
        RecordId id = id(key.get().method());
        Optional<Credential> before = records.kept(id).map(Credential::parse);
        if (before.isPresent() && !saysSo(before.get(), reason)) {
            return new Revocation.RevokedBefore(key.get().revokedAt().orElse(-1L));
        }
        Credential record = before.orElseGet(() -> organisation.signKey(id, subject(key.get(), reason, comment)));
        return new Revocation.Answered(seal.seal(record));
    }

    private static boolean saysSo(Credential revocation, Reason reason) {
        return revocation.subject().path("reason").asString("").equals(reason.word());
    }

    private ObjectNode subject(AuthorKey key, Reason reason, Optional<String> comment) {
        ObjectNode subject = JsonNodeFactory.instance
                .objectNode()
                .put("id", organisation.did().value())
                .put("type", "KeyRevocation")
                .put("verificationMethod", key.method().value())
                .put("publicKeyMultibase", key.key().multibase())
                .put(
                        "revokedAt",
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("reason", reason.word());
        comment.ifPresent(text -> subject.put("comment", text));
        return subject;
    }

    private static RecordId id(VerificationMethod method) {
        return new RecordId(
                UUID.nameUUIDFromBytes(("preuve:revocation:" + method.value()).getBytes(StandardCharsets.UTF_8)));
    }
}
