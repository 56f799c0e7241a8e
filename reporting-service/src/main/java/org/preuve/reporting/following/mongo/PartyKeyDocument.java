package org.preuve.reporting.following.mongo;

import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.reporting.following.PartyKey;

/** A party's key as it lies in MongoDB. */
record PartyKeyDocument(String method, String multibase) {

    static PartyKeyDocument of(PartyKey key) {
        return new PartyKeyDocument(key.method().value(), key.key().multibase());
    }

    PartyKey key() {
        return new PartyKey(VerificationMethod.parse(method), VerificationKey.ofMultibase(multibase));
    }
}
