package org.preuve.ledger.timestamp.mongo;

import org.preuve.ledger.timestamp.StampStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class StampConfiguration {

    @Bean
    StampStore stampStore(MongoDatabaseFactory mongo) {
        return new MongoStampStore(mongo.getMongoDatabase());
    }
}
