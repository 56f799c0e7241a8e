package org.preuve.ledger.log.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.preuve.ledger.log.InventoryStore;
import org.preuve.ledger.log.LogStores;

/** The log in one MongoDB database, durable before anything is answered: majority and journal, read from the primary. */
final class MongoLogStores {

    private static final Duration SLOWEST_WRITE = Duration.ofSeconds(10);

    private MongoLogStores() {}

    static LogStores in(MongoDatabase database) {
        MongoDatabase durable = durable(database);
        return new LogStores(
                new MongoRecordStore(durable),
                new MongoGroupStore(durable),
                new MongoTileStore(durable),
                new MongoHeadStore(durable),
                new MongoCheckpointStore(durable));
    }

    static InventoryStore inventory(MongoDatabase database) {
        return new MongoInventoryStore(durable(database));
    }

    private static MongoDatabase durable(MongoDatabase database) {
        return database.withWriteConcern(WriteConcern.MAJORITY
                        .withJournal(true)
                        .withWTimeout(SLOWEST_WRITE.toMillis(), TimeUnit.MILLISECONDS))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }
}
