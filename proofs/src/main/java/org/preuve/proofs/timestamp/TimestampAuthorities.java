package org.preuve.proofs.timestamp;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.preuve.proofs.timestamp.RefusedTimestamp.Reason;

/**
 * Whom a reader trusts to say what time it was: certificates of authorities, or of those who issue such certificates. They
 * come from somewhere else than the log and the bundle.
 */
public final class TimestampAuthorities {

    private static final int MAX_LENGTH = 1 << 20;

    private final List<X509Certificate> trusted;

    private TimestampAuthorities(List<X509Certificate> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /** Trusts these certificates. */
    public static TimestampAuthorities of(List<X509Certificate> trusted) {
        return new TimestampAuthorities(trusted);
    }

    /**
     * Trusts the certificates of a PEM file, one or more {@code CERTIFICATE} blocks (RFC 7468).
     *
     * @throws RefusedTimestamp with reason {@code NOT_A_CERTIFICATE}
     */
    public static TimestampAuthorities ofPem(String pem) {
        if (pem.length() > MAX_LENGTH) {
            throw new RefusedTimestamp(Reason.NOT_A_CERTIFICATE, "A file of certificates has at most 1 MiB.");
        }
        try {
            List<X509Certificate> read = new ArrayList<>();
            for (Certificate certificate : CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)))) {
                read.add((X509Certificate) certificate);
            }
            if (!read.isEmpty()) {
                return new TimestampAuthorities(read);
            }
        } catch (CertificateException e) {
            throw new RefusedTimestamp(Reason.NOT_A_CERTIFICATE, "This is no PEM file of certificates.", e);
        }
        throw new RefusedTimestamp(Reason.NOT_A_CERTIFICATE, "There is no certificate in this file.");
    }

    /** Those whose certificates are trusted, for people. */
    @Override
    public String toString() {
        return trusted.stream()
                .map(certificate -> certificate.getSubjectX500Principal().getName())
                .collect(Collectors.joining("; "));
    }

    List<X509Certificate> certificates() {
        return trusted;
    }

    /**
     * Checks that a certificate is trusted, or leads to a trusted one by a chain that was valid at a time (RFC 5280 §6).
     * Whether any was revoked is not asked.
     *
     * @throws RefusedTimestamp with reason {@code NOT_TRUSTED}
     */
    void requireTrusted(X509Certificate signer, Collection<X509Certificate> between, Instant time) {
        if (trusted.contains(signer)) {
            return;
        }
        try {
            X509CertSelector wanted = new X509CertSelector();
            wanted.setCertificate(signer);
            PKIXBuilderParameters path = new PKIXBuilderParameters(
                    trusted.stream()
                            .map(certificate -> new TrustAnchor(certificate, null))
                            .collect(Collectors.toSet()),
                    wanted);
            path.setRevocationEnabled(false);
            path.setDate(Date.from(time));
            path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(between)));
            path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(List.of(signer))));
            CertPathBuilder.getInstance("PKIX").build(path);
        } catch (GeneralSecurityException e) {
            throw new RefusedTimestamp(
                    Reason.NOT_TRUSTED,
                    "The certificate of " + signer.getSubjectX500Principal().getName()
                            + " does not lead to an authority that is trusted.",
                    e);
        }
    }
}
