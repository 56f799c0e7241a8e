package org.preuve.ledger.approval.web;

import org.preuve.ledger.approval.CheckSealed;
import org.preuve.ledger.approval.SealApproved;
import org.preuve.ledger.approval.WithdrawSealed;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.changes.MakeChange;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.LogStores;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.Pseudonyms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApprovalConfiguration {

    @Bean
    SealApproved sealApproved(SealRecords records, MakeChange changes) {
        return new SealApproved(records, changes);
    }

    @Bean
    WithdrawSealed withdrawSealed(
            FindRecords records,
            FindChanges changes,
            MakeChange make,
            Organisation organisation,
            Pseudonyms pseudonyms) {
        return new WithdrawSealed(records, changes, make, organisation, pseudonyms);
    }

    @Bean
    CheckSealed checkSealed(LogStores stores, FindChanges changes) {
        return new CheckSealed(stores.checkpoints(), changes);
    }
}
