package org.preuve.proofs.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.credential.SignatureCheck.Invalid;
import org.preuve.proofs.credential.SignatureCheck.UnknownKey;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;

/**
 * Which key may sign for whom at which index, learned from the log's own key records and from nowhere else. A did:key
 * is its own key. A did:web's first key record is signed by the key that it names; a later one by a key that already
 * stands, so that whoever writes the log cannot take over an author. A key is entitled from the index after its record.
 *
 * <p>Many threads may check while none learns. KNOWN GAP: revocation of keys is not in any record yet.
 */
public final class KeyHistory {

    private record Pinned(long index, VerificationKey key) {}

    private final Map<VerificationMethod, Pinned> pinned = new HashMap<>();
    private final Map<Did, Long> firstIndex = new HashMap<>();

    /** The keys that may sign the record at an index. */
    public KeyResolver at(long index) {
        return KeyResolver.didKeys()
                .or(method -> Optional.ofNullable(pinned.get(method))
                        .filter(pin -> pin.index() < index)
                        .map(Pinned::key));
    }

    /** Whether the record at an index is signed by a key that was entitled to sign it there. */
    public SignatureCheck check(long index, Credential record) {
        if (record.kind() != RecordKind.KEY) {
            return new CredentialVerifier(at(index)).verify(record);
        }
        return KeyRecord.of(record)
                .map(key -> checkKeyRecord(index, record, key))
                .orElseGet(() -> new Invalid("The key record does not say which key it is for its own author."));
    }

    private SignatureCheck checkKeyRecord(long index, Credential record, KeyRecord named) {
        if (firstIndex.getOrDefault(record.issuer(), Long.MAX_VALUE) < index) {
            return new CredentialVerifier(at(index)).verify(record);
        }
        return record.verificationMethod().equals(named.method())
                ? new CredentialVerifier(method -> Optional.of(named.key())).verify(record)
                : new UnknownKey(record.verificationMethod());
    }

    /**
     * Takes in a key record that {@link #check} found valid at this index. Learning it again changes nothing.
     *
     * @throws IllegalArgumentException when it is not a key record that names a key of its author
     */
    public void learn(long index, Credential record) {
        KeyRecord named = KeyRecord.of(record)
                .orElseThrow(() -> new IllegalArgumentException("not a record of its author's key: " + record));
        if (!record.issuer().isKey()) {
            pinned.putIfAbsent(named.method(), new Pinned(index, named.key()));
            firstIndex.merge(record.issuer(), index, Math::min);
        }
    }
}
