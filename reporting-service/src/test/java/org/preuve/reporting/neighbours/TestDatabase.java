package org.preuve.reporting.neighbours;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database of its own for one test: in memory, or on the server that {@code PREUVE_TEST_MONGODB_URI} names, where it is dropped at the end. */
public final class TestDatabase implements AutoCloseable {

    private final Optional<MongoServer> server;
    private final String address;
    private final String name =
            "preuve-reporting-test-" + UUID.randomUUID().toString().substring(0, 8);
    private final MongoClient client;

    private TestDatabase(Optional<MongoServer> server, String address) {
        this.server = server;
        this.address = address;
        this.client = MongoClients.create(address);
    }

    public static TestDatabase inMemory() {
        MongoServer server = new MongoServer(new MemoryBackend());
        return new TestDatabase(Optional.of(server), server.bindAndGetConnectionString());
    }

    /** Empty when no server is named. */
    public static Optional<TestDatabase> onServer() {
        return Optional.ofNullable(System.getenv("PREUVE_TEST_MONGODB_URI"))
                .filter(uri -> !uri.isBlank())
                .map(uri -> new TestDatabase(Optional.empty(), uri));
    }

    public String address() {
        return address;
    }

    public String name() {
        return name;
    }

    public MongoTemplate template() {
        return new MongoTemplate(client, name);
    }

    @Override
    public void close() {
        client.getDatabase(name).drop();
        client.close();
        server.ifPresent(MongoServer::shutdownNow);
    }
}
