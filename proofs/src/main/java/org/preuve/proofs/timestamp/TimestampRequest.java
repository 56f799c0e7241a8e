package org.preuve.proofs.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.preuve.proofs.log.Hash;

/** What is sent to an authority (RFC 3161 §2.4.1): the SHA-256 of a checkpoint's text, a nonce, and that it sends its certificate. */
public final class TimestampRequest {

    /** The media type of {@link #bytes()}. */
    public static final String MEDIA_TYPE = "application/timestamp-query";

    private static final int NONCE_BITS = 64;

    private final Hash imprint;
    private final BigInteger nonce;

    private TimestampRequest(Hash imprint, BigInteger nonce) {
        this.imprint = imprint;
        this.nonce = nonce;
    }

    /** For a checkpoint's text, without its signature lines, with a new nonce of 64 bits. */
    public static TimestampRequest of(String checkpointText, SecureRandom random) {
        return new TimestampRequest(imprint(checkpointText), new BigInteger(NONCE_BITS, random));
    }

    static Hash imprint(String checkpointText) {
        return Hash.sha256(checkpointText.getBytes(StandardCharsets.UTF_8));
    }

    Hash imprint() {
        return imprint;
    }

    BigInteger nonce() {
        return nonce;
    }

    /** The DER to post. */
    public byte[] bytes() {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request = generator.generate(NISTObjectIdentifiers.id_sha256, imprint.bytes(), nonce);
            return request.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("a request can always be written", e);
        }
    }
}
