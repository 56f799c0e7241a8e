package org.preuve.ledger.organisation.mongo;

import java.security.SecureRandom;
import java.time.Clock;
import org.preuve.ledger.keyfile.KeyFile;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.PseudonymSecretStore;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.ledger.organisation.SealOrganisationKey;
import org.preuve.proofs.credential.KeyResolver;
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
                KeyFile.read("preuve.organisation.key-file", properties.keyFile()),
                clock);
    }

    @Bean
    KeyResolver organisationKeys(Organisation organisation) {
        return organisation.keys();
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
            Organisation organisation, FindRecords records, SealRecords seal, Clock clock) {
        return new OrganisationKeyLifecycle(new SealOrganisationKey(organisation, records, seal, clock));
    }
}
