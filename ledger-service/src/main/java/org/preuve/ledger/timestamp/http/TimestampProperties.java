package org.preuve.ledger.timestamp.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.keyfile.CertificateFile;
import org.preuve.proofs.timestamp.TimestampAuthorities;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url where the authority is asked; absent, no checkpoint is stamped
 * @param certificateFile PEM of the certificates of every authority whose stamps are kept, or of who issued them
 * @param every at most one stamp in this time
 * @param patience how long the authority may take
 */
@ConfigurationProperties("preuve.timestamp")
record TimestampProperties(
        @Nullable URI url,
        @Nullable Path certificateFile,
        @DefaultValue("10m") Duration every,
        @DefaultValue("10s") Duration patience) {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** How often to look whether one is due. */
    Duration pause() {
        return every.compareTo(LONGEST_PAUSE) < 0 ? every : LONGEST_PAUSE;
    }

    TimestampAuthorities trusted() {
        return CertificateFile.read("preuve.timestamp.certificate-file", certificateFile);
    }
}
