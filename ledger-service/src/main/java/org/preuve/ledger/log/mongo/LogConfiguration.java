package org.preuve.ledger.log.mongo;

import java.time.Clock;
import org.preuve.ledger.log.Authors;
import org.preuve.ledger.log.EraseContent;
import org.preuve.ledger.log.Erasures;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.InventoryStore;
import org.preuve.ledger.log.LastCheckpointFile;
import org.preuve.ledger.log.Log;
import org.preuve.ledger.log.LogSigners;
import org.preuve.ledger.log.LogStores;
import org.preuve.ledger.log.ReadLog;
import org.preuve.ledger.log.SealRecords;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    LogStores logStores(MongoDatabaseFactory mongo) {
        return MongoLogStores.in(mongo.getMongoDatabase());
    }

    @Bean
    InventoryStore inventoryStore(MongoDatabaseFactory mongo) {
        return MongoLogStores.inventory(mongo.getMongoDatabase());
    }

    @Bean
    Log ledgerLog(LogStores stores, Erasures erasures, LogProperties properties, Clock clock) {
        LogSigners signers = properties.signers();
        return new Log(
                stores,
                erasures,
                new LastCheckpointFile(properties.lastCheckpoint(), signers),
                new Log.Limits(
                        properties.waitingRecords(), properties.waitingBytes().toBytes(), properties.adoptSize()),
                signers,
                clock);
    }

    @Bean
    SequencerLifecycle sequencerLifecycle(Log log) {
        return new SequencerLifecycle(log.sequencer());
    }

    @Bean
    LogHealthIndicator logHealthIndicator(Log log, LogStores stores) {
        return new LogHealthIndicator(log.sequencer(), stores.head());
    }

    @Bean
    SealRecords sealRecords(Log log) {
        return log.sealRecords();
    }

    @Bean
    ReadLog readLog(Log log) {
        return log.readLog();
    }

    @Bean
    Authors authors(Log log) {
        return log.authors();
    }

    @Bean
    EraseContent eraseContent(Log log) {
        return log.eraseContent();
    }

    @Bean
    FindRecords findRecords(Log log) {
        return log.findRecords();
    }
}
