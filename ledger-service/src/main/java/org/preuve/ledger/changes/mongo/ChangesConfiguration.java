package org.preuve.ledger.changes.mongo;

import java.util.List;
import org.preuve.ledger.changes.ChangeKind.Place;
import org.preuve.ledger.changes.ChangeStore;
import org.preuve.ledger.changes.Consequence;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.changes.FinishChanges;
import org.preuve.ledger.changes.JudgeChange;
import org.preuve.ledger.changes.MakeChange;
import org.preuve.ledger.changes.NotedChange;
import org.preuve.ledger.log.Erasures;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.organisation.Organisation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class ChangesConfiguration {

    @Bean
    ChangeStore changeStore(MongoDatabaseFactory mongo) {
        return new MongoChangeStore(mongo.getMongoDatabase());
    }

    @Bean
    Erasures erasures(ChangeStore changes) {
        return target -> changes.at(target, Place.ERASURE).map(NotedChange::id);
    }

    @Bean
    FindChanges findChanges(ChangeStore changes) {
        return new FindChanges(changes);
    }

    @Bean
    MakeChange makeChange(
            ChangeStore changes,
            FindRecords records,
            SealRecords seal,
            Organisation organisation,
            List<Consequence> consequences) {
        return new MakeChange(changes, new JudgeChange(records, organisation.did()), seal, consequences);
    }

    @Bean
    ChangesLifecycle changesLifecycle(ChangeStore changes, MakeChange make) {
        return new ChangesLifecycle(new FinishChanges(changes, make));
    }
}
