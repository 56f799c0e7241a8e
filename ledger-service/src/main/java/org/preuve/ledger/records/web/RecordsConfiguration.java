package org.preuve.ledger.records.web;

import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.records.AcceptRecord;
import org.preuve.ledger.records.ClientKinds;
import org.preuve.ledger.records.ShowRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordsConfiguration {

    @Bean
    AcceptRecord acceptRecord(RecordsProperties properties, SealRecords records) {
        return new AcceptRecord(new ClientKinds(properties.clients()), records);
    }

    @Bean
    ShowRecord showRecord(FindRecords records, Organisation organisation) {
        return new ShowRecord(records, organisation);
    }
}
