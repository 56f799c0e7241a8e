package org.preuve.supplier.neighbours;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database of its own on a server: the embedded one, or the one that the environment names. */
public final class TestDatabase implements AutoCloseable {

    /** Names a server to test the stores against, too. */
    public static final String CONFIGURED = "PREUVE_TEST_MONGODB_URI";

    private static final MongoServer EMBEDDED = new MongoServer(new MemoryBackend());
    private static final String EMBEDDED_URI = EMBEDDED.bindAndGetConnectionString();

    private final String uri;
    private final String name = "preuve-supplier-test-" + UUID.randomUUID();
    private final MongoClient client;

    private TestDatabase(String uri) {
        this.uri = uri;
        this.client = MongoClients.create(uri);
    }

    public static TestDatabase embedded() {
        return new TestDatabase(EMBEDDED_URI);
    }

    public static TestDatabase configured() {
        return new TestDatabase(Optional.ofNullable(System.getenv(CONFIGURED)).orElseThrow());
    }

    public MongoTemplate template() {
        return new MongoTemplate(client, name);
    }

    public String uri() {
        return uri;
    }

    public String name() {
        return name;
    }

    /** How many documents there are in all collections together. */
    public long documents() {
        MongoTemplate template = template();
        return template.getCollectionNames().stream()
                .mapToLong(collection -> template.getCollection(collection).countDocuments())
                .sum();
    }

    /** Whether the server is FerretDB, which speaks MongoDB's protocol without its atomic updates. */
    public boolean isFerret() {
        return template().executeCommand("{buildInfo: 1}").containsKey("ferretdbVersion");
    }

    @Override
    public void close() {
        client.getDatabase(name).drop();
        client.close();
    }
}
