package org.preuve.ledger.witness.mongo;

import org.preuve.ledger.witness.CosignatureStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class CosignatureConfiguration {

    @Bean
    CosignatureStore cosignatureStore(MongoDatabaseFactory mongo) {
        return new MongoCosignatureStore(mongo.getMongoDatabase());
    }
}
