package org.preuve.ledger.log.mongo;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.keyfile.KeyFile;
import org.preuve.ledger.keyfile.PostQuantumKeyFile;
import org.preuve.ledger.log.LogSigners;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.PostQuantumSigner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param origin the log's public address without scheme
 * @param keyFile PKCS#8 PEM of the key that signs checkpoints
 * @param previousKeyFiles keys before it, which go on signing beside it while readers change over
 * @param previousVkeys keys that do not sign any more; checkpoints and receipts under them still check
 * @param postQuantumKeyFile PKCS#8 PEM of the ML-DSA-44 key of the second signature; absent, there is none
 * @param lastCheckpointFile where the last signed checkpoint is remembered; beside the key unless it is given
 * @param adoptSize the size at which an existing log may go on although that file is missing; once, after a loss
 * @param waitingRecords how many records may wait to be sealed before callers are told to come back
 * @param waitingBytes how much they may weigh
 */
@ConfigurationProperties("preuve.log")
record LogProperties(
        String origin,
        @Nullable Path keyFile,
        @DefaultValue List<Path> previousKeyFiles,
        @DefaultValue List<String> previousVkeys,
        @Nullable Path postQuantumKeyFile,
        @Nullable Path lastCheckpointFile,
        @DefaultValue("-1") long adoptSize,
        @DefaultValue("4096") int waitingRecords,
        @DefaultValue("64MB") DataSize waitingBytes) {

    /** @throws org.preuve.ledger.keyfile.UnusableKeyFile when a key is not where its property says */
    LogSigners signers() {
        Origin log = new Origin(origin);
        return new LogSigners(
                new NoteSigner(log, KeyFile.read("preuve.log.key-file", keyFile)),
                previousKeyFiles.stream()
                        .map(file -> new NoteSigner(log, KeyFile.read("preuve.log.previous-key-files", file)))
                        .toList(),
                previousVkeys.stream().map(LogKey::parse).toList(),
                postQuantumKeyFile == null
                        ? null
                        : new PostQuantumSigner(
                                log, PostQuantumKeyFile.read("preuve.log.post-quantum-key-file", postQuantumKeyFile)));
    }

    /** Only asked for after the key file was read. */
    Path lastCheckpoint() {
        Path key = Objects.requireNonNull(keyFile);
        return lastCheckpointFile != null
                ? lastCheckpointFile
                : key.resolveSibling(key.getFileName() + ".last-checkpoint");
    }
}
