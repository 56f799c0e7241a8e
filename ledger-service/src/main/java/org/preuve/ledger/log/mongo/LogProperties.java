package org.preuve.ledger.log.mongo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param origin the log's public address without scheme
 * @param keyFile PKCS#8 PEM of the key that signs checkpoints
 * @param waitingRecords how many records may wait to be sealed before callers are told to come back
 * @param waitingBytes how much they may weigh
 */
@ConfigurationProperties("preuve.log")
record LogProperties(
        String origin,
        @Nullable Path keyFile,
        @DefaultValue("4096") int waitingRecords,
        @DefaultValue("64MB") DataSize waitingBytes) {}
