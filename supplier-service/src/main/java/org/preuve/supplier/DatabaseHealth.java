package org.preuve.supplier;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Whether the database answers. By {@code ping}, which every server of the MongoDB protocol knows. */
@Component("database")
class DatabaseHealth extends AbstractHealthIndicator {

    private final MongoOperations mongo;

    DatabaseHealth(MongoOperations mongo) {
        super("The database does not answer");
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        mongo.executeCommand("{ping: 1}");
        health.up();
    }
}
