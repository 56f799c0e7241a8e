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
        @Nullable String did,
        @Nullable String name,
        @Nullable Path keyFile) {

    String requireDid() {
        return require("preuve.organisation.did", did);
    }

    String requireName() {
        return require("preuve.organisation.name", name);
    }

    private static String require(String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(property + " is not set: it says who signs what this ledger records.");
        }
        return value;
    }
}
