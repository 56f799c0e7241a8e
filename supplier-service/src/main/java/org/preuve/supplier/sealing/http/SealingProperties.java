package org.preuve.supplier.sealing.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.RefusedNote;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the ledger is, and by which key its log is known; the key comes from the operator, never from the ledger. */
@ConfigurationProperties("preuve")
record SealingProperties(Ledger ledger, @Nullable Log log) {

    record Ledger(URI url, Duration timeout) {}

    record Log(@Nullable String vkey) {}

    Optional<LogKey> logKey() {
        return Optional.ofNullable(log)
                .map(Log::vkey)
                .filter(vkey -> !vkey.isBlank())
                .map(SealingProperties::parse);
    }

    private static LogKey parse(String vkey) {
        try {
            return LogKey.parse(vkey);
        } catch (RefusedNote refused) {
            throw new IllegalStateException(
                    "preuve.log.vkey is not the verifier key of a log: " + refused.getMessage());
        }
    }
}
