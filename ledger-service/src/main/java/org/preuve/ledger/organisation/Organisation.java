package org.preuve.ledger.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.node.ObjectNode;

/** The signer of what officers record. Its keys stand in the log: nobody's web site is asked for them. */
public final class Organisation {

    private final Did did;
    private final String name;
    private final VerificationKey key;
    private final VerificationMethod method;
    private final CredentialSigner signer;
    private final List<SigningKey> previous;
    private final Clock clock;

    public Organisation(Did did, String name, SigningKey key, Clock clock) {
        this(did, name, key, List.of(), clock);
    }

    /** @param previous keys before this one, which introduce it and sign nothing else any more */
    public Organisation(Did did, String name, SigningKey key, List<SigningKey> previous, Clock clock) {
        this.did = did;
        this.name = name;
        this.key = key.verificationKey();
        this.method = VerificationMethod.of(did, this.key);
        this.signer = new CredentialSigner(key, method, clock);
        this.previous = List.copyOf(previous);
        this.clock = clock;
    }

    public Did did() {
        return did;
    }

    public String name() {
        return name;
    }

    public VerificationKey key() {
        return key;
    }

    public VerificationMethod method() {
        return method;
    }

    /** Signs a record in the organisation's name, valid from now on. */
    public Credential sign(RecordId id, RecordKind kind, ObjectNode subject) {
        return sign(id, kind, subject, Optional.empty());
    }

    /** As {@link #sign(RecordId, RecordKind, ObjectNode)}, and valid no longer than to a time, where there is one. */
    public Credential sign(RecordId id, RecordKind kind, ObjectNode subject, Optional<Instant> validUntil) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return signer.sign(CredentialDraft.of(id, kind, did, now, validUntil.orElse(null), subject));
    }

    /** A record about keys, signed by the current one alone. */
    Credential signKey(RecordId id, ObjectNode subject) {
        return sign(id, RecordKind.KEY, subject);
    }

    /** A record that the current key signs together with one before it; empty when that one is not at hand. */
    Optional<Credential> introduced(RecordId id, ObjectNode subject, VerificationMethod by) {
        return previous.stream()
                .filter(old -> VerificationMethod.of(did, old.verificationKey()).equals(by))
                .findFirst()
                .map(old -> new CredentialSigner(old, by, clock).alsoSign(signKey(id, subject)));
    }

    /** A record about the log's key, which the log's keys sign too, each under its own name. */
    Credential signedWith(List<SigningKey> logKeys, RecordId id, ObjectNode subject) {
        Credential signed = signKey(id, subject);
        for (SigningKey logKey : logKeys) {
            VerificationMethod own = VerificationMethod.ofKey(logKey.verificationKey());
            signed = new CredentialSigner(logKey, own, clock).alsoSign(signed);
        }
        return signed;
    }
}
