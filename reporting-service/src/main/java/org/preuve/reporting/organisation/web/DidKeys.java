package org.preuve.reporting.organisation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.audit.KeyRecord;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.reporting.following.AuthorKeyStore;
import org.preuve.reporting.following.AuthorKeyStore.KeyRecordAt;
import org.preuve.reporting.organisation.Organisation;

/**
 * The organisation's keys as the checked log names them, those of before included: what they signed is still to be checked. {@code revoked} is the
 * property of Controlled Identifiers 1.0 for a key that may not sign any more.
 */
final class DidKeys {

    private final String did;
    private final Map<VerificationMethod, Map<String, String>> methods = new LinkedHashMap<>();

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
        known.add(organisation.verificationMethod(), organisation.key().multibase());
        return known;
    }

    private void learn(KeyRecord said, KeyRecordAt record) {
        switch (said) {
            case KeyRecord.Entitlement key -> add(key.method(), key.key().multibase());
            case KeyRecord.Revocation key ->
                methods.getOrDefault(key.method(), new LinkedHashMap<>())
                        .put(
                                "revoked",
                                record.record().subject().path("revokedAt").asString(""));
            case KeyRecord.LogKeyChange ofTheLog -> {}
        }
    }

    private void add(VerificationMethod method, String multibase) {
        methods.computeIfAbsent(
                method,
                name -> new LinkedHashMap<>(Map.of(
                        "id", name.value(), "type", "Multikey", "controller", did, "publicKeyMultibase", multibase)));
    }

    List<Map<String, String>> methods() {
        return new ArrayList<>(methods.values());
    }

    /** The names of those that may sign today. */
    List<String> current() {
        return methods.entrySet().stream()
                .filter(method -> !method.getValue().containsKey("revoked"))
                .map(method -> method.getKey().value())
                .toList();
    }
}
