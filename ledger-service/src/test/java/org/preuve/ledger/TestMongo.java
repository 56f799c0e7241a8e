package org.preuve.ledger;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import org.bson.Document;

/** A database of a test's own, on an embedded server or on the one that the test was given. Gone when it is closed. */
public final class TestMongo implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String uri;
    private final String name = "preuve-test-" + UUID.randomUUID().toString().substring(0, 8);
    private final MongoClient client;

    private TestMongo(String uri) {
        this.uri = uri.isEmpty() ? server.bindAndGetConnectionString() : uri;
        this.client = MongoClients.create(this.uri);
    }

    public static TestMongo embedded() {
        return new TestMongo("");
    }

    /** The server at {@code PREUVE_TEST_MONGODB_URI}, which must be set. */
    public static TestMongo given() {
        return new TestMongo(System.getenv("PREUVE_TEST_MONGODB_URI"));
    }

    public MongoDatabase database() {
        return client.getDatabase(name);
    }

    /** MongoDB and the embedded server do. FerretDB 1 looks first and replaces then: several at once may all succeed. */
    public boolean replacesAtomically() {
        return !client.getDatabase("admin")
                .runCommand(new Document("buildInfo", 1))
                .containsKey("ferretdbVersion");
    }

    public String uri() {
        return uri;
    }

    public String name() {
        return name;
    }

    @Override
    public void close() {
        database().drop();
        client.close();
        server.shutdownNow();
    }
}
