package org.preuve.supplier.neighbours;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preuve.supplier.outgoing.WebAnswer;
import org.preuve.supplier.outgoing.WebSender;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The receivers of all suppliers. They agree to be called, take what comes, and know nothing of our code: signatures are
 * checked as the standards say, with the JDK alone.
 */
public final class TestReceiver implements WebSender {

    private static final Pattern INPUT = Pattern.compile(
            "sig1=(\\(([^)]*)\\);created=\\d+;nonce=\"[^\"]{16,}\";" + "keyid=\"([^\"]+)\";alg=\"ed25519\")");
    private static final WebAnswer TAKEN = new WebAnswer.Answered(204, Map.of());

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<URI, Function<Call, WebAnswer>> special = new ConcurrentHashMap<>();

    /** What arrived; names of fields in lower case. */
    public record Call(String method, URI address, Map<String, String> fields, String body) {

        /** Nothing where there is no such field. */
        public String field(String name) {
            return fields.getOrDefault(name, "");
        }

        public JsonNode event() {
            return JsonMapper.shared().readTree(body);
        }

        public String id() {
            return event().at("/id").asString();
        }
    }

    @Override
    public WebAnswer send(String method, URI address, Map<String, String> fields, byte[] body) {
        Map<String, String> lower = new HashMap<>();
        fields.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        Call call = new Call(method, address, lower, new String(body, UTF_8));
        calls.add(call);
        return special.getOrDefault(address, TestReceiver::usual).apply(call);
    }

    private static WebAnswer usual(Call call) {
        return call.method().equals("OPTIONS")
                ? new WebAnswer.Answered(200, Map.of("webhook-allowed-origin", call.field("webhook-request-origin")))
                : TAKEN;
    }

    /** This address answers so from now on. */
    public void answer(String address, Function<Call, WebAnswer> answer) {
        special.put(URI.create(address), answer);
    }

    public void answer(String address, int status) {
        answer(address, call -> new WebAnswer.Answered(status, Map.of()));
    }

    public void behave(String address) {
        special.remove(URI.create(address));
    }

    /** The events that were posted to an address, as they came. */
    public List<Call> posted(String address) {
        return calls.stream()
                .filter(call -> call.method().equals("POST"))
                .filter(call -> call.address().equals(URI.create(address)))
                .toList();
    }

    /** Whether a key of this set signed this request (RFC 9421) over this body (RFC 9530). */
    public static boolean isSignedBy(JsonNode keySet, Call call) {
        try {
            Matcher input = INPUT.matcher(call.field("signature-input"));
            if (!input.matches()) {
                return false;
            }
            List<String> lines = new ArrayList<>();
            for (String part : input.group(2).split(" ", -1)) {
                String name = part.replace("\"", "");
                lines.add(part + ": "
                        + switch (name) {
                            case "@method" -> call.method();
                            case "@target-uri" -> call.address().toString();
                            default -> call.field(name);
                        });
            }
            lines.add("\"@signature-params\": " + input.group(1));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key(keySet, input.group(3)));
            check.update(String.join("\n", lines).getBytes(US_ASCII));
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(call.body().getBytes(UTF_8));
            return input.group(2).equals("\"@method\" \"@target-uri\" \"content-digest\" \"content-type\"")
                    && call.field("content-digest")
                            .equals("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                    && check.verify(bytes(call.field("signature")));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] bytes(String signature) {
        return Base64.getDecoder().decode(signature.replaceFirst("sig1=:", "").replaceFirst(":$", ""));
    }

    /** RFC 8032 §5.1.3: y in little-endian, and the sign of x in the last bit. */
    private static PublicKey key(JsonNode keySet, String id) throws GeneralSecurityException {
        JsonNode jwk = keySet.at("/keys")
                .valueStream()
                .filter(key -> key.at("/kid").asString().equals(id))
                .findFirst()
                .orElseThrow();
        byte[] x = Base64.getUrlDecoder().decode(jwk.at("/x").asString());
        byte[] y = new byte[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[x.length - 1 - i];
        }
        boolean isOdd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        EdECPoint point = new EdECPoint(isOdd, new BigInteger(1, y));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }
}
