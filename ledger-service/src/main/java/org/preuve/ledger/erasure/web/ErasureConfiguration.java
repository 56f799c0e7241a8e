package org.preuve.ledger.erasure.web;

import java.time.Clock;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.changes.MakeChange;
import org.preuve.ledger.erasure.EraseRecord;
import org.preuve.ledger.erasure.RemoveContent;
import org.preuve.ledger.log.EraseContent;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.Pseudonyms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    RemoveContent removeContent(EraseContent content) {
        return new RemoveContent(content);
    }

    @Bean
    EraseRecord eraseRecord(
            FindRecords records,
            FindChanges changes,
            MakeChange make,
            Organisation organisation,
            Pseudonyms pseudonyms,
            Clock clock) {
        return new EraseRecord(records, changes, make, organisation, pseudonyms, clock);
    }
}
