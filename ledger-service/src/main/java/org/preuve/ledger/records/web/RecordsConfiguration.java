package org.preuve.ledger.records.web;

import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.changes.MakeChange;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.records.AcceptRecord;
import org.preuve.ledger.records.ClientKinds;
import org.preuve.ledger.records.MakeBundle;
import org.preuve.ledger.records.ShowRecord;
import org.preuve.ledger.timestamp.StampedLog;
import org.preuve.ledger.witness.CosignedLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordsConfiguration {

    @Bean
    AcceptRecord acceptRecord(
            RecordsProperties properties, Organisation organisation, SealRecords records, MakeChange changes) {
        ClientKinds kinds = new ClientKinds(properties.clients(), properties.organisationOnly(), organisation.did());
        return new AcceptRecord(kinds, records, changes);
    }

    @Bean
    ShowRecord showRecord(FindRecords records, FindChanges changes, Organisation organisation) {
        return new ShowRecord(records, changes, organisation);
    }

    /** Whoever opens a bundle should replace this policy by their own; it says which log the bundle is about. */
    @Bean
    MakeBundle makeBundle(
            FindRecords records,
            FindChanges changes,
            CosignedLog log,
            StampedLog stamped,
            @Value("${preuve.public-url}") String publicUrl) {
        return new MakeBundle(records, changes, log, stamped, log.policyAt(publicUrl + "/log"));
    }
}
