package org.preuve.ledger.organisation.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.preuve.ledger.organisation.PseudonymSecretStore;

/** {@code {_id: "pseudonyms", secret}} in the ledger's own database, beside the drafts that name people anyway. */
final class MongoPseudonymSecretStore implements PseudonymSecretStore {

    private static final String ID = "pseudonyms";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoCollection<Document> organisation;
    private final SecureRandom random;

    MongoPseudonymSecretStore(MongoDatabase database, SecureRandom random) {
        this.organisation =
                database.getCollection("organisation").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.random = random;
    }

    @Override
    public byte[] secret() {
        Document standing = organisation.find(eq(ID)).first();
        if (standing == null) {
            create();
            standing = Objects.requireNonNull(organisation.find(eq(ID)).first());
        }
        return standing.get("secret", Binary.class).getData();
    }

    private void create() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        try {
            organisation.insertOne(new Document("_id", ID).append("secret", new Binary(secret)));
        } catch (MongoWriteException another) {
            if (another.getError().getCode() != DUPLICATE_KEY) {
                throw another;
            }
        }
    }
}
