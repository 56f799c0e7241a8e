package org.preuve.reporting.organisation.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.proofs.audit.KeyRecord;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.following.AuthorKeyStore;
import org.preuve.reporting.following.AuthorKeyStore.KeyRecordAt;
import org.preuve.reporting.organisation.Organisation;

/**
 * The organisation's keys as the checked log names them, those of before included: what they signed is still to be checked. {@code revoked} is the
 * property of Controlled Identifiers 1.0 (§2.2) for a key that may not sign any more. Each key stands there twice, as a Multikey, by whose name it signs,
 * and as a JsonWebKey for libraries that read nothing else: one entry may not hold both (§2.2.1).
 */
final class DidKeys {

    private final String did;
    private final Map<VerificationMethod, Key> keys = new LinkedHashMap<>();

    private DidKeys(String did) {
        this.did = did;
    }

    /** The configured key is named even before the log was read so far. */
    static DidKeys of(Organisation organisation, AuthorKeyStore keys) {
        DidKeys known = new DidKeys(organisation.did().value());
        for (KeyRecordAt record : keys.of(organisation.did())) {
            Optional<KeyRecord> said = KeyRecord.of(record.record());
            said.ifPresent(key -> known.learn(key, record));
        }
        known.add(organisation.verificationMethod(), organisation.key());
        return known;
    }

    private void learn(KeyRecord said, KeyRecordAt record) {
        switch (said) {
            case KeyRecord.Entitlement key -> add(key.method(), key.key());
            case KeyRecord.Revocation key ->
                keys.computeIfPresent(
                        key.method(),
                        (name, known) -> known.revokedAt(
                                record.record().subject().path("revokedAt").asString("")));
            case KeyRecord.LogKeyChange ofTheLog -> {}
        }
    }

    private void add(VerificationMethod method, VerificationKey key) {
        keys.computeIfAbsent(method, name -> new Key(name, key, Optional.empty()));
    }

    List<Map<String, ?>> methods() {
        return keys.values().stream()
                .flatMap(key -> Stream.of(key.multikey(did), key.jsonWebKey(did)))
                .toList();
    }

    /** The names of those that may sign today. */
    List<String> current() {
        return keys.values().stream()
                .filter(key -> key.revoked().isEmpty())
                .flatMap(key -> Stream.of(key.name().value(), key.jwkName(did)))
                .toList();
    }

    /** @param revoked since when it may not sign any more */
    private record Key(VerificationMethod name, VerificationKey key, Optional<String> revoked) {

        Key revokedAt(String time) {
            return new Key(name, key, Optional.of(time));
        }

        Map<String, ?> multikey(String did) {
            return entry(name.value(), "Multikey", did, "publicKeyMultibase", key.multibase());
        }

        Map<String, ?> jsonWebKey(String did) {
            Map<String, String> jwk = new LinkedHashMap<>();
            jwk.put("kty", "OKP");
            jwk.put("crv", "Ed25519");
            jwk.put("x", base64url(key.bytes()));
            return entry(jwkName(did), "JsonWebKey", did, "publicKeyJwk", jwk);
        }

        /** Named by its thumbprint (RFC 7638, RFC 8037 appendix A.3). */
        String jwkName(String did) {
            String members = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"" + base64url(key.bytes()) + "\"}";
            return did + "#"
                    + base64url(Hash.sha256(members.getBytes(StandardCharsets.US_ASCII))
                            .bytes());
        }

        private Map<String, ?> entry(String id, String type, String did, String form, Object material) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", id);
            entry.put("type", type);
            entry.put("controller", did);
            entry.put(form, material);
            revoked.ifPresent(time -> entry.put("revoked", time));
            return entry;
        }

        private static String base64url(byte[] bytes) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
    }
}
