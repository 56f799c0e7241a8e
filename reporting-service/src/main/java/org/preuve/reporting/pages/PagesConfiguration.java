package org.preuve.reporting.pages;

import java.time.Clock;
import org.preuve.reporting.chain.DrawChain;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.commitments.ReadStanding;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.status.KeepStatusLists;
import org.preuve.reporting.status.PlaceStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    TellStory tellStory(Clock clock, RecordStore records, ReadStanding commitments) {
        return new TellStory(clock, records, commitments);
    }

    @Bean
    BundleClaim bundleClaim(LedgerClient ledger, PlaceStore places, KeepStatusLists lists) {
        return new BundleClaim(ledger, places, lists);
    }

    @Bean
    FindPublished findPublished(ClaimStore claims, TellStory stories) {
        return new FindPublished(claims, stories);
    }

    @Bean
    ReadLot readLot(RecordStore records, DrawChain chains) {
        return new ReadLot(records, chains);
    }
}
