package org.preuve.ledger.witnessing.mongo;

import java.time.Clock;
import org.preuve.ledger.keyfile.KeyFile;
import org.preuve.ledger.witnessing.CosignCheckpoint;
import org.preuve.ledger.witnessing.WitnessedHeadStore;
import org.preuve.ledger.witnessing.WitnessedLogs;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.WitnessSigner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Only an installation that was given a witness's key is one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("preuve.witnessing.key-file")
class WitnessingConfiguration {

    @Bean
    WitnessedHeadStore witnessedHeadStore(MongoDatabaseFactory mongo) {
        return new MongoWitnessedHeadStore(mongo.getMongoDatabase());
    }

    @Bean
    WitnessedLogs witnessedLogs(WitnessingProperties properties) {
        return new WitnessedLogs(properties.logs());
    }

    @Bean
    CosignCheckpoint cosignCheckpoint(
            WitnessingProperties properties, WitnessedLogs logs, WitnessedHeadStore heads, Clock clock) {
        return new CosignCheckpoint(
                logs,
                heads,
                new WitnessSigner(
                        new Origin(properties.requireName()),
                        KeyFile.read("preuve.witnessing.key-file", properties.keyFile())),
                clock);
    }
}
