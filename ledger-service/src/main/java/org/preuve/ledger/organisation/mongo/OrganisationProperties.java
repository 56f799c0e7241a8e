package org.preuve.ledger.organisation.mongo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param did who signs what officers record
 * @param name as people know it
 * @param keyFile PKCS#8 PEM of its Ed25519 key
 */
@ConfigurationProperties("preuve.organisation")
record OrganisationProperties(
        String did, String name, @Nullable Path keyFile) {}
