package org.preuve.reporting.following;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.reporting.following.AuthorKeyStore.AuthorKey;

/**
 * Whose signatures count while a page is read: a did:key is its own key; a did:web has the keys that key records before this place pinned, and no web
 * site is asked. What is learned here is kept only when the page's place in the signed tree was checked.
 */
final class AuthorKeys {

    private final AuthorKeyStore store;
    private final Map<VerificationMethod, VerificationKey> learned = new LinkedHashMap<>();
    private final Map<VerificationMethod, Optional<VerificationKey>> asked = new HashMap<>();

    AuthorKeys(AuthorKeyStore store) {
        this.store = store;
    }

    Optional<Mismatch.Cause> faultOf(Credential record) {
        Optional<AuthorKey> introduced = introducedBy(record);
        KeyResolver pinned =
                method -> Optional.ofNullable(learned.get(method)).or(() -> asked.computeIfAbsent(method, store::find));
        KeyResolver itself =
                method -> introduced.filter(key -> key.method().equals(method)).map(AuthorKey::key);
        SignatureCheck check =
                new CredentialVerifier(KeyResolver.didKeys().or(pinned).or(itself)).verify(record);
        return switch (check) {
            case SignatureCheck.Valid valid -> {
                introduced.ifPresent(key -> learned.putIfAbsent(key.method(), key.key()));
                yield Optional.empty();
            }
            case SignatureCheck.Invalid invalid -> Optional.of(Mismatch.Cause.SIGNATURE_INVALID);
            case SignatureCheck.UnknownKey unknown -> Optional.of(Mismatch.Cause.AUTHOR_UNKNOWN);
        };
    }

    List<AuthorKey> learned() {
        return learned.entrySet().stream()
                .map(key -> new AuthorKey(key.getKey(), key.getValue()))
                .toList();
    }

    /**
     * The key that a key record brings in for its own issuer. A first one may sign itself; once an identity has a key, a further one must be signed by
     * it, or anybody could add a key to somebody else's name.
     */
    private Optional<AuthorKey> introducedBy(Credential record) {
        if (record.kind() != RecordKind.KEY || !isOfItsIssuer(record)) {
            return Optional.empty();
        }
        try {
            AuthorKey key = new AuthorKey(
                    VerificationMethod.parse(
                            record.subject().path("verificationMethod").asString("")),
                    VerificationKey.ofMultibase(
                            record.subject().path("publicKeyMultibase").asString("")));
            boolean signsItself = key.method().equals(record.verificationMethod());
            boolean ofIssuer = key.method().did().equals(record.issuer());
            return ofIssuer && !(signsItself && isKnown(key)) ? Optional.of(key) : Optional.empty();
        } catch (InvalidKey e) {
            return Optional.empty();
        }
    }

    private boolean isKnown(AuthorKey key) {
        return learned.keySet().stream()
                        .anyMatch(method -> method.did().equals(key.method().did()))
                || store.knows(key.method().did());
    }

    private static boolean isOfItsIssuer(Credential record) {
        return record.subject().path("id").asString("").equals(record.issuer().value());
    }
}
