package org.preuve.proofs.timestamp;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.preuve.proofs.timestamp.RefusedTimestamp.Reason;

/**
 * An authority's signed statement that a checkpoint existed at a time (RFC 3161 §2.4.2). Proves nothing before
 * {@link #check}.
 */
public final class TimestampToken {

    /** The media type of a reply, which carries a token. */
    public static final String REPLY_MEDIA_TYPE = "application/timestamp-reply";

    /** Bytes of the largest reply or token that is read. */
    public static final int MAX_BYTES = 64 << 10;

    private final TimeStampToken token;

    private TimestampToken(TimeStampToken token) {
        this.token = token;
    }

    /**
     * Of DER: a token, or an authority's reply that grants one.
     *
     * @throws RefusedTimestamp with reason {@code NOT_A_TOKEN} or {@code NOT_GRANTED}
     */
    public static TimestampToken parse(byte[] der) {
        try {
            ASN1Sequence sequence = ASN1Sequence.getInstance(limited(der));
            return sequence.getObjectAt(0) instanceof ASN1ObjectIdentifier
                    ? new TimestampToken(new TimeStampToken(ContentInfo.getInstance(sequence)))
                    : new TimestampToken(granted(new TimeStampResponse(der)));
        } catch (RefusedTimestamp e) {
            throw e;
        } catch (IOException | TSPException | RuntimeException e) {
            throw new RefusedTimestamp(Reason.NOT_A_TOKEN, "This is neither a timestamp token nor a reply.", e);
        }
    }

    /**
     * Of an authority's reply to a request: granted, for the same imprint, and with the same nonce.
     *
     * @throws RefusedTimestamp with the reason, also when it is no reply
     */
    public static TimestampToken ofReply(byte[] reply, TimestampRequest request) {
        TimestampToken read = parse(reply);
        read.requireImprint(request.imprint().bytes());
        if (!request.nonce().equals(read.token.getTimeStampInfo().getNonce())) {
            throw new RefusedTimestamp(Reason.OTHER_NONCE, "The reply does not repeat the request's nonce.");
        }
        return read;
    }

    private static byte[] limited(byte[] der) {
        if (der.length > MAX_BYTES) {
            throw new RefusedTimestamp(Reason.NOT_A_TOKEN, "A timestamp has at most " + MAX_BYTES + " bytes.");
        }
        return der;
    }

    private static TimeStampToken granted(TimeStampResponse response) {
        int status = response.getStatus();
        if (status != PKIStatus.GRANTED && status != PKIStatus.GRANTED_WITH_MODS) {
            throw new RefusedTimestamp(Reason.NOT_GRANTED, "The authority gives no timestamp (status " + status + ").");
        }
        return response.getTimeStampToken();
    }

    /** The token's DER, without the reply that it came in. */
    public byte[] bytes() {
        try {
            return token.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }

    /** The time that it states, whoever signed it. */
    public Instant time() {
        return token.getTimeStampInfo().getGenTime().toInstant();
    }

    /**
     * Checks that an authority that is trusted signed this token for the checkpoint's text, with a certificate that is for
     * timestamps alone and was valid then (RFC 3161 §2.2, §2.3, RFC 5816).
     *
     * @return the time that the authority states
     * @throws RefusedTimestamp with the reason, when any part of it does not hold
     */
    public Instant check(String checkpointText, TimestampAuthorities trust) {
        requireImprint(TimestampRequest.imprint(checkpointText).bytes());
        Instant time = time();
        List<X509Certificate> carried = carried();
        X509Certificate signer = signer(carried, trust);
        requireSigned(signer);
        trust.requireTrusted(signer, carried, time);
        return time;
    }

    private void requireImprint(byte[] imprint) {
        boolean same =
                NISTObjectIdentifiers.id_sha256.equals(token.getTimeStampInfo().getMessageImprintAlgOID())
                        && Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), imprint);
        if (!same) {
            throw new RefusedTimestamp(Reason.OTHER_IMPRINT, "The timestamp is not for this checkpoint.");
        }
    }

    private List<X509Certificate> carried() {
        try {
            List<X509Certificate> carried = new ArrayList<>();
            for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
                carried.add(new JcaX509CertificateConverter().getCertificate(holder));
            }
            return carried;
        } catch (CertificateException | RuntimeException e) {
            throw new RefusedTimestamp(Reason.CERTIFICATE, "A certificate in the timestamp is not readable.", e);
        }
    }

    /** The certificate that the token names, which it need not carry when the reader has it. */
    private X509Certificate signer(List<X509Certificate> carried, TimestampAuthorities trust) {
        List<X509Certificate> all = new ArrayList<>(carried);
        all.addAll(trust.certificates());
        try {
            for (X509Certificate certificate : all) {
                if (token.getSID().match(new JcaX509CertificateHolder(certificate))) {
                    return certificate;
                }
            }
        } catch (CertificateException | RuntimeException e) {
            throw new RefusedTimestamp(Reason.CERTIFICATE, "A certificate is not readable.", e);
        }
        throw new RefusedTimestamp(Reason.NOT_TRUSTED, "The timestamp's certificate is neither in it nor trusted.");
    }

    private void requireSigned(X509Certificate signer) {
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        } catch (TSPValidationException e) {
            throw new RefusedTimestamp(
                    isOfSignature(e) ? Reason.SIGNATURE : Reason.CERTIFICATE,
                    "The timestamp does not hold: " + e.getMessage() + ".",
                    e);
        } catch (TSPException | OperatorCreationException | RuntimeException e) {
            throw new RefusedTimestamp(Reason.SIGNATURE, "The timestamp's signature cannot be checked.", e);
        }
    }

    private static boolean isOfSignature(TSPValidationException problem) {
        return String.valueOf(problem.getMessage()).contains("signature");
    }
}
