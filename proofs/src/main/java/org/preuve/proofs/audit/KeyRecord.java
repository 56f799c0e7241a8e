package org.preuve.proofs.audit;

import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The key that a key record names for its author. */
record KeyRecord(VerificationMethod method, VerificationKey key) {

    /** Empty when the record is no key record, or its subject is not one key of the issuer under that key's name. */
    static Optional<KeyRecord> of(Credential record) {
        if (record.kind() != RecordKind.KEY) {
            return Optional.empty();
        }
        ObjectNode subject = record.subject();
        try {
            VerificationKey key = VerificationKey.ofMultibase(text(subject, "publicKeyMultibase"));
            VerificationMethod method = VerificationMethod.of(record.issuer(), key);
            boolean own = text(subject, "id").equals(record.issuer().value())
                    && text(subject, "verificationMethod").equals(method.value());
            return own ? Optional.of(new KeyRecord(method, key)) : Optional.empty();
        } catch (InvalidKey e) {
            return Optional.empty();
        }
    }

    private static String text(ObjectNode subject, String name) {
        JsonNode value = subject.get(name);
        return value != null && value.isString() ? value.asString() : "";
    }
}
