package org.preuve.reporting.status;

import java.security.SecureRandom;
import java.time.Clock;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.organisation.Organisation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatusConfiguration {

    @Bean
    AllotPlace allotPlace(PlaceStore places) {
        return new AllotPlace(places, new SecureRandom());
    }

    @Bean
    KeepStatusLists keepStatusLists(
            StatusListStore lists,
            PlaceStore places,
            RecordStore records,
            ClaimBits states,
            Organisation organisation,
            CredentialSigner signer,
            Clock clock) {
        return new KeepStatusLists(lists, places, records, states, organisation, signer, clock);
    }
}
