package org.preuve.ledger.organisation.mongo;

import java.security.SecureRandom;
import java.time.Clock;
import org.preuve.ledger.log.Authors;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.Log;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.PseudonymSecretStore;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.ledger.organisation.RevokeKey;
import org.preuve.ledger.organisation.SealLogKey;
import org.preuve.ledger.organisation.SealOrganisationKey;
import org.preuve.proofs.keys.Did;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    @Bean
    Organisation organisation(OrganisationProperties properties, Clock clock) {
        return new Organisation(
                Did.parse(properties.requireDid()),
                properties.requireName(),
                properties.key(),
                properties.previousKeys(),
                clock);
    }

    @Bean
    PseudonymSecretStore pseudonymSecretStore(MongoDatabaseFactory mongo) {
        return new MongoPseudonymSecretStore(mongo.getMongoDatabase(), new SecureRandom());
    }

    @Bean
    Pseudonyms pseudonyms(PseudonymSecretStore secrets) {
        return new Pseudonyms(secrets);
    }

    @Bean
    OrganisationKeyLifecycle organisationKeyLifecycle(
            Organisation organisation, Log log, LogKeyProperties logKeys, Clock clock) {
        SealOrganisationKey ours =
                new SealOrganisationKey(organisation, log.authors(), log.findRecords(), log.sealRecords(), clock);
        SealLogKey logs = new SealLogKey(organisation, log.readLog(), log.findRecords(), log.sealRecords());
        return new OrganisationKeyLifecycle(ours, logs, logKeys.keys());
    }

    @Bean
    RevokeKey revokeKey(
            Organisation organisation, Authors authors, FindRecords records, SealRecords seal, Clock clock) {
        return new RevokeKey(organisation, authors, records, seal, clock);
    }
}
