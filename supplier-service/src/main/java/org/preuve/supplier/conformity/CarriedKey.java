package org.preuve.supplier.conformity;

import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.fields.Fields;
import tools.jackson.databind.JsonNode;

/**
 * The certifier's key as it was seen when the attestation was taken, by name and value. The attestation carries it so that
 * whoever reads the record in ten years can check the certifier's signature without the certifier's web site.
 */
record CarriedKey(VerificationMethod method, VerificationKey key) {

    /** Notes what is wrong with the way it is written. */
    static void check(Fields key) {
        key.required("verificationMethod").verificationMethod();
        key.required("publicKeyMultibase").publicKey();
    }

    /** Of one on which nothing is wrong. */
    static CarriedKey of(JsonNode key) {
        return new CarriedKey(
                VerificationMethod.parse(key.path("verificationMethod").stringValue()),
                VerificationKey.ofMultibase(key.path("publicKeyMultibase").stringValue()));
    }
}
