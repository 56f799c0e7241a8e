package org.preuve.supplier.signatures.mongo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.log.Hash;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A used nonce as MongoDB keeps it: the digest of key and nonce is its id, so that the second insert fails. */
@Document("nonces")
record NonceDocument(@Id String id, Instant until) {

    static NonceDocument of(VerificationMethod key, String nonce, Instant until) {
        byte[] both = (key.value() + "\n" + nonce).getBytes(StandardCharsets.UTF_8);
        return new NonceDocument(Hash.sha256(both).multihash(), until);
    }
}
