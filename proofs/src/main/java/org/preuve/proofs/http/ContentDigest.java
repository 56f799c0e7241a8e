package org.preuve.proofs.http;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.Dictionary;
import org.greenbytes.http.sfv.ListElement;
import org.preuve.proofs.http.RefusedSignature.Reason;

/** The field {@code Content-Digest} (RFC 9530 §2): {@code sha-256}, {@code sha-512} or both; others prove nothing here. */
public final class ContentDigest {

    public static final String FIELD = "Content-Digest";

    /** RFC 9530 §5: the algorithms that are not called insecure there. */
    private static final Map<String, String> ALGORITHMS = Map.of("sha-256", "SHA-256", "sha-512", "SHA-512");

    private ContentDigest() {}

    /** The value of the field for a body: {@code sha-256=:…:}. */
    public static String of(byte[] body) {
        return "sha-256=" + ByteSequenceItem.valueOf(digest("SHA-256", body)).serialize();
    }

    /**
     * Passes a body that each known digest in the field is of, when there is at least one.
     *
     * @throws RefusedSignature when one is of another body, or none is known
     */
    static void refuseUnlessOf(byte[] body, List<String> lines) {
        Dictionary digests = StructuredFields.dictionary(FIELD, lines);
        boolean anyKnown = false;
        for (Map.Entry<String, ListElement<? extends Object>> digest :
                digests.get().entrySet()) {
            String algorithm = ALGORITHMS.get(digest.getKey());
            if (algorithm != null) {
                anyKnown = true;
                refuseUnlessEqual(digest.getValue(), digest(algorithm, body));
            }
        }
        if (!anyKnown) {
            throw new RefusedSignature(Reason.OTHER_BODY, FIELD, FIELD + " has neither sha-256 nor sha-512.");
        }
    }

    private static void refuseUnlessEqual(ListElement<? extends Object> said, byte[] is) {
        if (!(said instanceof ByteSequenceItem bytes) || !bytes.get().equals(ByteBuffer.wrap(is))) {
            throw new RefusedSignature(Reason.OTHER_BODY, FIELD, FIELD + " is of another body than the one that came.");
        }
    }

    private static byte[] digest(String algorithm, byte[] body) {
        try {
            return MessageDigest.getInstance(algorithm).digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
