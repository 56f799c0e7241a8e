package org.preuve.reporting.check;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.reporting.neighbours.Author;

/** A log whose authors took in new keys, revoked old ones and went on; and what an old or unknown key tried. */
final class RotatedKeys {

    private static final Author OLD = SmallLog.ORGANISATION;
    private static final Author NEXT = sameDid(OLD, SmallLog.key(0x31));
    private static final Author SUPPLIER = SmallLog.SUPPLIER;
    private static final SigningKey SECOND = SmallLog.key(0x32);
    private static final Author ADDED =
            new Author(SECOND, SUPPLIER.did(), VerificationMethod.ofKey(SECOND.verificationKey()));

    private final SmallLog log = new SmallLog();
    private final int first = log.seal(OLD.keyRecord());
    private final int early = log.seal(OLD.evidence());
    private final int rotation = log.seal(taken(OLD, NEXT));
    private final int byNext = log.seal(NEXT.evidence());
    private final int revocation = log.seal(NEXT.record(RecordKind.KEY, revoked(OLD), Instant.EPOCH, null));
    private final int afterRevocation = log.seal(OLD.evidence());
    private final int revival = log.seal(taken(NEXT, OLD));
    private final int takeover = log.seal(sameDid(OLD, SECOND).keyRecord());
    private final int byAdded = log.seal(signedByAdded());
    private final int addition = log.seal(taken(SUPPLIER, ADDED));
    private final int byAddedLater = log.seal(signedByAdded());
    private final int logKey = log.seal(logKeyRecord());

    static List<Bundle> bundles() {
        RotatedKeys keys = new RotatedKeys();
        int first = keys.first;
        int rotation = keys.rotation;
        int revocation = keys.revocation;
        return List.of(
                keys.log.bundle(keys.early, first),
                keys.log.bundle(keys.early, revocation, rotation, first),
                keys.log.bundle(keys.byNext, first, rotation),
                keys.log.bundle(keys.byNext, first),
                keys.log.bundle(keys.byNext, first, rotation, revocation),
                keys.log.bundle(rotation, first),
                keys.log.bundle(revocation, first, rotation),
                keys.log.bundle(keys.afterRevocation, first, rotation, revocation),
                keys.log.bundle(keys.revival, first, rotation, revocation),
                keys.log.bundle(keys.takeover, first, rotation),
                keys.log.bundle(keys.byNext, first, rotation, keys.takeover),
                keys.log.bundle(keys.byAdded, keys.addition),
                keys.log.bundle(keys.byAddedLater, keys.addition),
                keys.log.bundle(keys.byAddedLater),
                keys.log.bundle(keys.addition),
                keys.log.bundle(keys.logKey, first, rotation),
                keys.log.bundle(keys.logKey, first),
                keys.log.bundle(keys.byNext, first, rotation, keys.logKey));
    }

    static Bundle rotated() {
        RotatedKeys keys = new RotatedKeys();
        return keys.log.bundle(keys.byNext, keys.first, keys.rotation, keys.revocation);
    }

    private static Author sameDid(Author author, SigningKey key) {
        return new Author(key, author.did(), VerificationMethod.of(author.did(), key.verificationKey()));
    }

    /** The record by which a key that stands takes in another, which agrees. */
    private static Credential taken(Author standing, Author next) {
        Credential record = standing.record(
                RecordKind.KEY, subject("Key", next) + "'validFrom':'2026-10-01T00:00:00Z'}", Instant.EPOCH, null);
        return also(next.key(), next.method(), record);
    }

    private static String revoked(Author author) {
        return subject("KeyRevocation", author) + "'revokedAt':'2026-10-01T00:00:00Z','reason':'superseded'}";
    }

    private static String subject(String type, Author author) {
        return "{'id':'%s','type':'%s','verificationMethod':'%s','publicKeyMultibase':'%s',"
                .formatted(
                        author.did().value(),
                        type,
                        author.method().value(),
                        author.key().verificationKey().multibase());
    }

    private static Credential signedByAdded() {
        Credential unsigned = SUPPLIER.attestation("09506000134352", null);
        var document = unsigned.document();
        document.remove("proof");
        return new CredentialSigner(SECOND, ADDED.method(), Clock.systemUTC(), SUPPLIER.did()).sign(document);
    }

    private Credential logKeyRecord() {
        SigningKey next = SmallLog.key(0x11);
        String subject = "{'id':'%s','type':'LogKey','origin':'localhost:8080/log','vkey':'%s','fromSize':0}"
                .formatted(OLD.did().value(), log.vkey());
        Credential record = NEXT.record(RecordKind.KEY, subject, Instant.EPOCH, null);
        return also(next, VerificationMethod.ofKey(next.verificationKey()), record);
    }

    private static Credential also(SigningKey key, VerificationMethod method, Credential record) {
        return new CredentialSigner(key, method, Clock.systemUTC()).alsoSign(record);
    }
}
