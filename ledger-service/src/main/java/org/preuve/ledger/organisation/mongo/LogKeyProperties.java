package org.preuve.ledger.organisation.mongo;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.keyfile.KeyFile;
import org.preuve.ledger.organisation.SealLogKey;
import org.preuve.proofs.note.Origin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys of the log as records about them need them; what else they do is the log's own.
 *
 * @param keyFile of the key that signs checkpoints
 * @param previousKeyFiles of those before it, the newest first
 */
@ConfigurationProperties("preuve.log")
record LogKeyProperties(
        String origin, @Nullable Path keyFile, @DefaultValue List<Path> previousKeyFiles) {

    SealLogKey.Keys keys() {
        return new SealLogKey.Keys(
                new Origin(origin),
                KeyFile.read("preuve.log.key-file", keyFile),
                previousKeyFiles.stream()
                        .map(file -> KeyFile.read("preuve.log.previous-key-files", file))
                        .toList());
    }
}
