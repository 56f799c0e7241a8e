package org.preuve.reporting.following;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.preuve.proofs.log.Hash;

/** Tells certificates apart without saying which they are: the digest of a scheme and a number. */
public record CertificateKey(String value) {

    public static CertificateKey of(Licence licence) {
        return new CertificateKey(
                Hash.sha256(name(licence).getBytes(StandardCharsets.UTF_8)).hex());
    }

    /** Numbers are written with more or fewer spaces and hyphens. */
    public static String name(Licence licence) {
        return folded(licence.scheme()) + " " + folded(licence.number().orElse(""));
    }

    private static String folded(String written) {
        return written.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "");
    }
}
