package org.preuve.ledger.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.preuve.proofs.audit.KeyHistory;
import org.preuve.proofs.audit.KeyHistory.AuthorKey;
import org.preuve.proofs.audit.KeyRecord;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.RecordSignature;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;

/**
 * Whose signatures count, learned from the log's key records in their order and from nowhere else. Doors ask with all
 * that is known; the sequencer, which alone learns, asks again for the very index at which a record is to stand, so a
 * record never gets behind the revocation of its key.
 */
public final class Authors {

    /** Behind all that is known. */
    private static final long NEXT = Long.MAX_VALUE;

    private record Revoked(Did issuer, VerificationMethod method) {}

    /** Guarded by the lock: many ask, one learns. */
    private final KeyHistory history = new KeyHistory();

    private final Map<Revoked, String> reasons = new HashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    Authors() {}

    /** The keys that an author's records brought in, in log order. */
    public List<AuthorKey> keys(Did author) {
        return asking(() -> history.keys(author));
    }

    /** Why a record cannot be taken now; empty when it is signed by a key that may sign. */
    Optional<Sealing.Refused> refusal(Credential record) {
        SignatureCheck check = record.kind() == RecordKind.KEY
                ? asking(() -> history.check(NEXT, record))
                : new CredentialVerifier(standing()).verify(record);
        return switch (check) {
            case SignatureCheck.Valid valid -> Optional.empty();
            case SignatureCheck.Invalid invalid ->
                Optional.of(new Sealing.Refused("signature-invalid", invalid.reason()));
            case SignatureCheck.UnknownKey unknown ->
                Optional.of(revoked(record.issuer(), unknown.method())
                        .orElseGet(() -> new Sealing.Refused(
                                "unknown-key",
                                "Nobody here knows the key " + unknown.method().value() + ".")));
        };
    }

    /** As {@link #refusal}, for a record that is to stand at an index; its signature itself was checked before. */
    Optional<Sealing.Refused> refusalAt(long index, KeptRecord record, List<VerificationMethod> signers) {
        if (record.kind() == RecordKind.KEY) {
            return refusal(Credential.parse(record.bytes()));
        }
        return signers.stream()
                .filter(method -> !isEntitled(index, record.issuer(), method))
                .findFirst()
                .map(method -> revoked(record.issuer(), method)
                        .orElseGet(() -> new Sealing.Refused(
                                "unknown-key", "Nobody here knows the key " + method.value() + ".")));
    }

    /** Takes in a key record that stands at an index. */
    void learn(long index, Credential record) {
        Optional<KeyRecord> said = KeyRecord.of(record);
        if (said.isEmpty() || saysNothingNew(record, said.get())) {
            return;
        }
        lock.writeLock().lock();
        try {
            history.learn(index, record);
            if (said.get() instanceof KeyRecord.Revocation revocation) {
                reasons.putIfAbsent(new Revoked(record.issuer(), revocation.method()), revocation.reason());
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    static List<VerificationMethod> signers(Credential record) {
        return record.proofs().stream().map(RecordSignature::verificationMethod).toList();
    }

    /** A did:key says all of its own key itself: there are as many such records as suppliers, and none need be kept. */
    private static boolean saysNothingNew(Credential record, KeyRecord said) {
        return said instanceof KeyRecord.Entitlement named
                && named.method().did().equals(record.issuer())
                && record.issuer().isKey();
    }

    private boolean isEntitled(long index, Did issuer, VerificationMethod method) {
        return asking(() -> (issuer.isKey() && method.did().equals(issuer))
                ? history.revoked(issuer, method).isEmpty()
                : history.at(index).resolve(issuer, method).isPresent());
    }

    private Optional<Sealing.Refused> revoked(Did issuer, VerificationMethod method) {
        return asking(() -> history.revoked(issuer, method)
                .map(index -> new Sealing.Refused(
                        "key-revoked",
                        "The key " + method.value() + " was revoked by entry " + index + ": "
                                + reasons.getOrDefault(new Revoked(issuer, method), "no reason") + ".")));
    }

    /** Asks for each key apart, so that no signature is checked while others wait. */
    private KeyResolver standing() {
        return new KeyResolver() {
            @Override
            public Optional<VerificationKey> resolve(VerificationMethod method) {
                return resolve(method.did(), method);
            }

            @Override
            public Optional<VerificationKey> resolve(Did issuer, VerificationMethod method) {
                return asking(() -> history.at(NEXT).resolve(issuer, method));
            }
        };
    }

    private <T> T asking(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
