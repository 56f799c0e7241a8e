package org.preuve.proofs.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;

/**
 * A signed request, to be changed before it is checked.
 *
 * @param fields one line each
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SignedSample(String method, String address, Map<String, String> fields, byte[] body) {

    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    public static final SigningKey KEY = SigningKey.fromSeed(new byte[SigningKey.SEED_BYTES]);
    public static final VerificationMethod METHOD = VerificationMethod.ofKey(KEY.verificationKey());

    public static SignedSample withBody() {
        return of("POST", "https://preuve.example/api/v1/webhooks", "{\"url\": \"https://mill.example\"}");
    }

    public static SignedSample withoutBody() {
        return of("GET", "https://preuve.example/api/v1/attestations?limit=2&cursor=%C3%A9", "");
    }

    private static SignedSample of(String method, String address, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        Map<String, String> fields = new RequestSigner(
                        KEY, METHOD, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom())
                .sign(method, RequestTarget.parse(address), bytes);
        return new SignedSample(method, address, fields, bytes);
    }

    SignedSample method(String other) {
        return new SignedSample(other, address, fields, body);
    }

    SignedSample address(String other) {
        return new SignedSample(method, other, fields, body);
    }

    SignedSample body(byte[] other) {
        return new SignedSample(method, address, fields, other);
    }

    SignedSample field(String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return new SignedSample(method, address, changed, body);
    }

    SignedSample without(String name) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.remove(name);
        return new SignedSample(method, address, changed, body);
    }

    /** The same request with another list of what is covered, signed by the key. */
    SignedSample covering(String covered) {
        RequestMessage request = request();
        String text = SignedText.of(org.greenbytes.http.sfv.Parser.parseInnerList(covered), request);
        return field("Signature-Input", "sig1=" + covered)
                .field(
                        "Signature",
                        "sig1="
                                + org.greenbytes.http.sfv.ByteSequenceItem.valueOf(KEY.sign(text.getBytes(UTF_8)))
                                        .serialize());
    }

    /** What is covered, with its parameters. */
    String covered() {
        return fields.getOrDefault("Signature-Input", "").substring("sig1=".length());
    }

    RequestMessage request() {
        Map<String, List<String>> lines = new HashMap<>();
        fields.forEach((name, value) -> lines.put(name, List.of(value)));
        return new RequestMessage(method, RequestTarget.parse(address), lines);
    }

    /** All that a verifier asks, at this time. */
    RequestSignature checked(Instant now) {
        RequestSignature signature = RequestSignature.read(request());
        signature.refuseUnlessFresh(now);
        signature.refuseUnlessBy(KEY.verificationKey());
        signature.refuseUnlessOver(body);
        return signature;
    }
}
