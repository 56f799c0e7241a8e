package org.preuve.ledger;

import com.mongodb.client.MongoCollection;
import java.util.Objects;
import org.bson.Document;

/** What an administrator of the database may do to one statement. */
record EditedStatement(MongoCollection<Document> statements, Document before) {

    static EditedStatement of(TestMongo mongo, String id) {
        MongoCollection<Document> statements = mongo.database().getCollection("statements");
        Document found = statements.find(new Document("_id", id)).first();
        return new EditedStatement(statements, Objects.requireNonNull(found));
    }

    void replace(String what, String with) {
        Document edited = new Document(before);
        edited.put("subject", before.getString("subject").replace(what, with));
        takeAway();
        statements.insertOne(edited);
    }

    void takeAway() {
        statements.deleteOne(new Document("_id", before.get("_id")));
    }

    void putBack() {
        takeAway();
        statements.insertOne(before);
    }
}
