package org.preuve.ledger.organisation.mongo;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.keyfile.KeyFile;
import org.preuve.proofs.keys.SigningKey;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param did who signs what officers record
 * @param name as people know it
 * @param keyFile of its Ed25519 key
 * @param previousKeyFiles of keys before it, one of which introduces a new one
 */
@ConfigurationProperties("preuve.organisation")
record OrganisationProperties(
        @Nullable String did,
        @Nullable String name,
        @Nullable Path keyFile,
        @DefaultValue List<Path> previousKeyFiles) {

    SigningKey key() {
        return KeyFile.read("preuve.organisation.key-file", keyFile);
    }

    List<SigningKey> previousKeys() {
        return previousKeyFiles.stream()
                .map(file -> KeyFile.read("preuve.organisation.previous-key-files", file))
                .toList();
    }

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
