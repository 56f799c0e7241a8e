package org.preuve.proofs.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.ListElement;
import org.preuve.proofs.http.RefusedSignature.Reason;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;

/**
 * The one signature of a request (RFC 9421 §3.2), read but not believed: it is worth something after each
 * {@code refuseUnless…} passed, and once only, which whoever remembers {@link #nonce()} must see to.
 */
public final class RequestSignature {

    public static final String FIELD = "Signature";
    public static final String INPUT_FIELD = "Signature-Input";

    /** How far from now a signature may have been made, for how long a nonce must be remembered, and how wrong a clock may be. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Set<String> ALWAYS_COVERED = Set.of("@method", "@target-uri");
    private static final String DIGEST = "content-digest";

    private final SignatureParameters said;
    private final String text;
    private final byte[] signature;

    /** The lines of the digest that is covered; none when none is. */
    private final List<String> digest;

    private RequestSignature(SignatureParameters said, String text, byte[] signature, List<String> digest) {
        this.said = said;
        this.text = text;
        this.signature = signature;
        this.digest = digest;
    }

    /**
     * Reads the signature of a request.
     *
     * @throws RefusedSignature when the request does not carry exactly one signature that covers enough and is understood
     */
    public static RequestSignature read(RequestMessage request) {
        Map<String, ListElement<? extends Object>> inputs = StructuredFields.dictionary(
                        INPUT_FIELD, request.lines("signature-input"))
                .get();
        Map<String, ListElement<? extends Object>> signatures =
                StructuredFields.dictionary(FIELD, request.lines("signature")).get();
        if (inputs.size() != 1 || !inputs.keySet().equals(signatures.keySet())) {
            throw new RefusedSignature(
                    Reason.NOT_ONE, INPUT_FIELD, "One signature is needed, under one name in both header fields.");
        }
        InnerList covered = covered(inputs.values().iterator().next());
        List<String> names = SignedText.names(covered);
        if (!names.containsAll(ALWAYS_COVERED)) {
            throw new RefusedSignature(
                    Reason.COVERS_TOO_LITTLE, INPUT_FIELD, "\"@method\" and \"@target-uri\" have to be covered.");
        }
        return new RequestSignature(
                SignatureParameters.of(covered.getParams()),
                SignedText.of(covered, request),
                bytes(signatures.values().iterator().next()),
                names.contains(DIGEST) ? request.lines(DIGEST) : List.of());
    }

    private static InnerList covered(ListElement<? extends Object> input) {
        if (input instanceof InnerList covered) {
            return covered;
        }
        throw new RefusedSignature(Reason.MALFORMED, INPUT_FIELD, "What is covered has to stand in parentheses.");
    }

    private static byte[] bytes(ListElement<? extends Object> signature) {
        if (signature instanceof ByteSequenceItem item) {
            ByteBuffer bytes = item.get();
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        }
        throw new RefusedSignature(Reason.MALFORMED, FIELD, "The signature has to be base64 between colons.");
    }

    /** Whose key it claims to be by. */
    public VerificationMethod method() {
        return said.method();
    }

    /** What this key may say once only, 16 to 64 characters. */
    public String nonce() {
        return said.nonce();
    }

    public Instant created() {
        return said.created();
    }

    /** What was signed (§2.5), for who has to find out why a signature does not hold. */
    public String text() {
        return text;
    }

    /**
     * Passes a signature that was made now.
     *
     * @throws RefusedSignature when it was not made within {@link #WINDOW} of now, or says that it is past
     */
    public void refuseUnlessFresh(Instant now) {
        boolean isPast = said.expires().filter(end -> !now.isBefore(end)).isPresent();
        if (isPast || said.created().plus(WINDOW).isBefore(now)) {
            throw new RefusedSignature(
                    Reason.EXPIRED,
                    isPast ? "expires" : "created",
                    "It is " + now + " here, too late for this signature.");
        }
        if (said.created().minus(WINDOW).isAfter(now)) {
            throw new RefusedSignature(
                    Reason.NOT_YET, "created", "It is " + now + " here, before this signature was made.");
        }
    }

    /**
     * Passes a signature by this key.
     *
     * @throws RefusedSignature when the key did not sign this request
     */
    public void refuseUnlessBy(VerificationKey key) {
        if (!key.verifies(text.getBytes(US_ASCII), signature)) {
            throw new RefusedSignature(
                    Reason.NOT_SIGNED, FIELD, "The key did not sign this request as it arrived here.");
        }
    }

    /**
     * Passes the body that the request came with.
     *
     * @throws RefusedSignature when there is one and its digest is not covered, or the covered digest is of another
     */
    public void refuseUnlessOver(byte[] body) {
        if (!digest.isEmpty()) {
            ContentDigest.refuseUnlessOf(body, digest);
        } else if (body.length > 0) {
            throw new RefusedSignature(
                    Reason.COVERS_TOO_LITTLE,
                    INPUT_FIELD,
                    "The request has a body: \"content-digest\" has to be covered.");
        }
    }
}
