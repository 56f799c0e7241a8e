package org.preuve.reporting.organisation.mongo;

import java.security.SecureRandom;
import java.util.Base64;
import org.preuve.reporting.organisation.PseudonymSecretStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/** {@code {_id: "pseudonyms", secret}}: whoever comes first writes it, everybody reads what stands. */
@Repository
class MongoPseudonymSecretStore implements PseudonymSecretStore {

    private static final String ID = "pseudonyms";
    private static final int BYTES = 32;

    private final MongoOperations mongo;
    private final SecureRandom random = new SecureRandom();

    MongoPseudonymSecretStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public byte[] secret() {
        SecretDocument standing = mongo.findById(ID, SecretDocument.class);
        return standing == null ? create() : Base64.getDecoder().decode(standing.secret());
    }

    private byte[] create() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        try {
            mongo.insert(new SecretDocument(ID, Base64.getEncoder().encodeToString(secret)));
            return secret;
        } catch (DuplicateKeyException another) {
            return secret();
        }
    }

    @Document("organisation")
    record SecretDocument(@Id String id, String secret) {

        @Override
        public String toString() {
            return id;
        }
    }
}
