package org.preuve.proofs.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.audit.KeyRecord.Entitlement;
import org.preuve.proofs.audit.KeyRecord.LogKeyChange;
import org.preuve.proofs.audit.KeyRecord.Revocation;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.RecordSignature;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.credential.SignatureCheck.Invalid;
import org.preuve.proofs.credential.SignatureCheck.UnknownKey;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;

/**
 * Which key may sign for whom at which index, learned from the log's own key records and from nowhere else. A did:key
 * begins with its own key; a did:web's first key record is signed by the key that it names. Every later key is taken in by
 * a record with two proofs, one by a key that stands and one by the new key itself, so that whoever writes the log cannot
 * take over an author. A revocation is signed by any key that stands. What a record says holds from the index after it;
 * what was sealed before a revocation stays valid, and a revoked key never comes back.
 *
 * <p>Many threads may check while none learns.
 */
public final class KeyHistory {

    /** A key that an author's record brought in: where, and where it was revoked, if it was. */
    public record AuthorKey(VerificationMethod method, VerificationKey key, long record, Optional<Long> revokedAt) {}

    private record Pinned(long index, VerificationKey key) {}

    /** What the log says of one author. */
    private static final class Author {
        private final Map<VerificationMethod, Pinned> pinned = new LinkedHashMap<>();
        private final Map<VerificationMethod, Long> revoked = new HashMap<>();
    }

    private final Map<Did, Author> authors = new HashMap<>();

    /** The keys that may sign the record at an index. */
    public KeyResolver at(long index) {
        return new KeyResolver() {
            @Override
            public Optional<VerificationKey> resolve(VerificationMethod method) {
                return resolve(method.did(), method);
            }

            @Override
            public Optional<VerificationKey> resolve(Did issuer, VerificationMethod method) {
                return key(index, issuer, method);
            }
        };
    }

    private Optional<VerificationKey> key(long index, Did issuer, VerificationMethod method) {
        if (revoked(issuer, method).filter(at -> at < index).isPresent()) {
            return Optional.empty();
        }
        if (issuer.isKey() && method.did().equals(issuer)) {
            return KeyResolver.didKeys().resolve(method);
        }
        return Optional.ofNullable(authors.get(issuer))
                .map(author -> author.pinned.get(method))
                .filter(pin -> pin.index() < index)
                .map(Pinned::key);
    }

    /** The index of the record that revoked a key under its own DID. */
    public Optional<Long> revoked(VerificationMethod method) {
        return revoked(method.did(), method);
    }

    /** The index of the record by which {@code issuer} revoked a key; of a did:key also one that it had taken in. */
    public Optional<Long> revoked(Did issuer, VerificationMethod method) {
        return Optional.ofNullable(authors.get(issuer)).map(author -> author.revoked.get(method));
    }

    /** The keys that an author's records brought in, in log order. A did:key's own key needs no record. */
    public List<AuthorKey> keys(Did author) {
        List<AuthorKey> keys = new ArrayList<>();
        Author known = authors.get(author);
        if (known != null) {
            known.pinned.forEach(
                    (method, pin) -> keys.add(new AuthorKey(method, pin.key(), pin.index(), revoked(author, method))));
        }
        return keys;
    }

    /** Whether the record at an index is signed by keys that were entitled to sign it there. */
    public SignatureCheck check(long index, Credential record) {
        if (record.kind() != RecordKind.KEY) {
            return new CredentialVerifier(at(index)).verify(record);
        }
        Optional<KeyRecord> said = KeyRecord.of(record);
        return said.isEmpty()
                ? new Invalid("The key record does not say which key it is for its own author.")
                : switch (said.get()) {
                    case Entitlement named -> checkEntitlement(index, record, named);
                    case Revocation named -> new CredentialVerifier(at(index)).verify(record);
                    case LogKeyChange change -> checkLogKey(index, record, change);
                };
    }

    private SignatureCheck checkEntitlement(long index, Credential record, Entitlement named) {
        if (revoked(record.issuer(), named.method()).filter(at -> at < index).isPresent()) {
            return new Invalid(named.method() + " was revoked and cannot be entitled again.");
        }
        boolean isFirst = !record.issuer().isKey() && !hasKeysBefore(index, record.issuer());
        return checkSet(record, index, Map.of(named.method(), named.key()), !isFirst);
    }

    private SignatureCheck checkLogKey(long index, Credential record, LogKeyChange change) {
        Map<VerificationMethod, VerificationKey> logKeys = new HashMap<>();
        logKeys.put(VerificationMethod.ofKey(change.next().key()), change.next().key());
        change.previous().ifPresent(before -> logKeys.put(VerificationMethod.ofKey(before.key()), before.key()));
        return checkSet(record, index, logKeys, true);
    }

    /** All proofs hold, each of {@code needed} has made one and, where asked, a key that stands has made one. */
    private SignatureCheck checkSet(
            Credential record, long index, Map<VerificationMethod, VerificationKey> needed, boolean needsStanding) {
        KeyResolver standing = at(index);
        SignatureCheck all = new CredentialVerifier(standing.or(known(needed))).verify(record);
        if (!(all instanceof Valid)) {
            return all;
        }
        List<VerificationMethod> signers = record.proofs().stream()
                .map(RecordSignature::verificationMethod)
                .toList();
        Optional<VerificationMethod> missing = missing(needed.keySet(), signers);
        if (missing.isPresent()) {
            return new Invalid("The key record is not signed by " + missing.get() + ", which it is about.");
        }
        boolean stands = signers.stream()
                .anyMatch(method -> standing.resolve(record.issuer(), method).isPresent());
        return stands || !needsStanding ? all : new UnknownKey(record.verificationMethod());
    }

    private static Optional<VerificationMethod> missing(
            Collection<VerificationMethod> needed, List<VerificationMethod> signers) {
        return needed.stream().filter(method -> !signers.contains(method)).findFirst();
    }

    /** Knows the keys that a key record is about, whoever the issuer is: they show that they agree. */
    private static KeyResolver known(Map<VerificationMethod, VerificationKey> keys) {
        return new KeyResolver() {
            @Override
            public Optional<VerificationKey> resolve(VerificationMethod method) {
                return Optional.ofNullable(keys.get(method));
            }

            @Override
            public Optional<VerificationKey> resolve(Did issuer, VerificationMethod method) {
                return resolve(method);
            }
        };
    }

    private boolean hasKeysBefore(long index, Did author) {
        @Nullable Author known = authors.get(author);
        return known != null && known.pinned.values().stream().anyMatch(pin -> pin.index() < index);
    }

    /**
     * Takes in a key record that {@link #check} found valid at this index. Learning it again changes nothing.
     *
     * @throws IllegalArgumentException when it is not a key record that says something of its author's keys
     */
    public void learn(long index, Credential record) {
        KeyRecord said = KeyRecord.of(record)
                .orElseThrow(() -> new IllegalArgumentException("not a record of its author's key: " + record));
        Author author = authors.computeIfAbsent(record.issuer(), did -> new Author());
        switch (said) {
            case Entitlement named -> author.pinned.putIfAbsent(named.method(), new Pinned(index, named.key()));
            case Revocation named -> author.revoked.merge(named.method(), index, Math::min);
            case LogKeyChange change -> {
                // Of the log, not of the author: LogKeys learns it.
            }
        }
    }
}
