package org.preuve.ledger.witnessing.mongo;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.keyfile.PolicyFile;
import org.preuve.proofs.note.LogKey;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param name the witness's name in its cosignatures, its public address without scheme
 * @param keyFile PKCS#8 PEM of the Ed25519 key that cosigns, and nothing else
 * @param policyFile C2SP tlog-policy whose {@code log} lines name the logs to watch; absent, none is watched
 */
@ConfigurationProperties("preuve.witnessing")
record WitnessingProperties(
        @Nullable String name,
        @Nullable Path keyFile,
        @Nullable Path policyFile) {

    String requireName() {
        if (name == null || name.isBlank()) {
            throw new IllegalStateException(
                    "preuve.witnessing.name is not set: it is the witness's public address without scheme.");
        }
        return name;
    }

    List<LogKey> logs() {
        return policyFile == null
                ? List.of()
                : PolicyFile.read("preuve.witnessing.policy-file", policyFile).logs();
    }
}
