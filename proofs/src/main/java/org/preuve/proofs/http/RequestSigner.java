package org.preuve.proofs.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.Parameters;
import org.greenbytes.http.sfv.StringItem;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;

/** Signs requests with one key (RFC 9421 §3.1): method, address, the digest of a body, and header fields that are named. */
public final class RequestSigner {

    private static final String LABEL = "sig1";
    private static final int NONCE_BYTES = 18;

    private final SigningKey key;
    private final String keyId;
    private final Clock clock;
    private final SecureRandom random;

    public RequestSigner(SigningKey key, VerificationMethod method, Clock clock, SecureRandom random) {
        this(key, method.value(), clock, random);
    }

    /**
     * One whose key its readers know by another name than a verification method.
     *
     * @param keyId printable ASCII
     */
    public RequestSigner(SigningKey key, String keyId, Clock clock, SecureRandom random) {
        this.key = key;
        this.keyId = keyId;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The header fields to send with a request, good for once and for five minutes.
     *
     * @param body no bytes where there is none
     */
    public Map<String, String> sign(String verb, RequestTarget target, byte[] body) {
        return sign(verb, target, Map.of(), body);
    }

    /**
     * The same, with header fields of the caller's, which are covered too and among those to send.
     *
     * @param also by name; each one line
     */
    public Map<String, String> sign(String verb, RequestTarget target, Map<String, String> also, byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (body.length > 0) {
            fields.put(ContentDigest.FIELD, ContentDigest.of(body));
        }
        fields.putAll(also);
        Map<String, List<String>> sent = new LinkedHashMap<>();
        List<Item<? extends Object>> names = new ArrayList<>();
        names.add(StringItem.valueOf("@method"));
        names.add(StringItem.valueOf("@target-uri"));
        fields.forEach((name, line) -> {
            names.add(StringItem.valueOf(name.toLowerCase(Locale.ROOT)));
            sent.put(name, List.of(line));
        });
        InnerList covered = InnerList.valueOf(names).withParams(parameters());
        String text = SignedText.of(covered, new RequestMessage(verb, target, sent));
        fields.put(RequestSignature.INPUT_FIELD, LABEL + "=" + covered.serialize());
        fields.put(
                RequestSignature.FIELD,
                LABEL + "="
                        + ByteSequenceItem.valueOf(key.sign(text.getBytes(US_ASCII)))
                                .serialize());
        return fields;
    }

    private Parameters parameters() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("created", clock.instant().getEpochSecond());
        said.put("nonce", Base64.getUrlEncoder().encodeToString(nonce));
        said.put("keyid", keyId);
        said.put("alg", SignatureParameters.ALGORITHM);
        return Parameters.valueOf(said);
    }
}
