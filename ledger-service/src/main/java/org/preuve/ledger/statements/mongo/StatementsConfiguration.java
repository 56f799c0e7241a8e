package org.preuve.ledger.statements.mongo;

import java.time.Clock;
import org.preuve.ledger.approval.MarkChanged;
import org.preuve.ledger.approval.SealApproved;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.ledger.statements.ApproveStatement;
import org.preuve.ledger.statements.DraftStatement;
import org.preuve.ledger.statements.EraseStatement;
import org.preuve.ledger.statements.FindPledge;
import org.preuve.ledger.statements.FindStatements;
import org.preuve.ledger.statements.Statement;
import org.preuve.ledger.statements.StatementStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class StatementsConfiguration {

    @Bean
    StatementStore statementStore(MongoDatabaseFactory mongo) {
        return new MongoStatementStore(mongo.getMongoDatabase());
    }

    @Bean
    FindStatements findStatements(StatementStore store, FindChanges changes) {
        return new FindStatements(store, changes);
    }

    @Bean
    FindPledge findPledge(FindRecords records, FindChanges changes, Organisation organisation) {
        return new FindPledge(records, changes, organisation.did());
    }

    @Bean
    DraftStatement draftStatement(StatementStore store, FindStatements find, Clock clock) {
        return new DraftStatement(store, find, clock);
    }

    @Bean
    ApproveStatement approveStatement(
            StatementStore store,
            FindStatements find,
            FindPledge pledges,
            Organisation organisation,
            Pseudonyms pseudonyms,
            SealApproved approvals) {
        return new ApproveStatement(store, find, pledges, organisation, pseudonyms, approvals);
    }

    @Bean
    EraseStatement eraseStatement(StatementStore store) {
        return new EraseStatement(store);
    }

    @Bean
    MarkChanged<Statement> markStatement(StatementStore store) {
        return new MarkChanged<>(store::find, store);
    }
}
