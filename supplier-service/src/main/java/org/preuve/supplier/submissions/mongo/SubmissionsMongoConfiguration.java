package org.preuve.supplier.submissions.mongo;

import org.preuve.supplier.submissions.OutboxStore;
import org.preuve.supplier.submissions.SubmissionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** One collection for each kind that suppliers send in, and one for what is not sealed. */
@Configuration(proxyBeanMethods = false)
class SubmissionsMongoConfiguration {

    @Bean
    SubmissionStore attestations(MongoOperations mongo) {
        return new MongoSubmissionStore(mongo, "attestations");
    }

    @Bean
    SubmissionStore changes(MongoOperations mongo) {
        return new MongoSubmissionStore(mongo, "changes");
    }

    @Bean
    SubmissionStore commitments(MongoOperations mongo) {
        return new MongoSubmissionStore(mongo, "commitments");
    }

    @Bean
    SubmissionStore progress(MongoOperations mongo) {
        return new MongoSubmissionStore(mongo, "progress");
    }

    @Bean
    OutboxStore outbox(MongoOperations mongo) {
        return new MongoOutboxStore(mongo);
    }
}
