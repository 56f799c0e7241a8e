package org.preuve.reporting.passports;

import java.time.Clock;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.organisation.Organisation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PassportsConfiguration {

    @Bean
    IssuePassport issuePassport(
            ClaimStore claims, ReadLogCheck logCheck, Organisation organisation, CredentialSigner signer, Clock clock) {
        return new IssuePassport(claims, logCheck, organisation, signer, clock);
    }
}
