package org.preuve.reporting.settings;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Whether the database answers. By {@code ping}: the embedded server does not know {@code hello}, which Boot's own indicator asks. */
@Component("database")
class DatabaseHealth extends AbstractHealthIndicator {

    private final MongoOperations mongo;

    DatabaseHealth(MongoOperations mongo) {
        super("the database does not answer");
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        mongo.executeCommand("{ping: 1}");
        health.up();
    }
}
