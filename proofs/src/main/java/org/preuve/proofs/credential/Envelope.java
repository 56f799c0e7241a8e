package org.preuve.proofs.credential;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.MalformedJson;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A credential secured as a JSON Web Token (VC-JOSE-COSE 1.0 §3.1.1, EdDSA of RFC 8037), inside the JSON object that VC 2.0
 * §4.13.1 names {@code EnvelopedVerifiableCredential}. So a record in either form is one JSON object with one canonical form.
 */
public final class Envelope {
    /** The media type of the token. */
    public static final String MEDIA_TYPE = "application/vc+jwt";

    static final String TYPE = "EnvelopedVerifiableCredential";
    private static final String PREFIX = "data:" + MEDIA_TYPE + ",";
    private static final String ALGORITHM = "EdDSA";
    private static final String TOKEN_TYPE = "vc+jwt";
    private static final int SIGNATURE_BYTES = 64;
    private static final Set<String> MEMBERS = Set.of("@context", "id", "type");
    private static final Set<String> HEADER = Set.of("alg", "typ", "cty", "kid", "iss");

    private final String token;
    private final JsonNode header;
    private final JsonNode content;
    private final byte[] signature;

    private Envelope(String token, JsonNode header, JsonNode content, byte[] signature) {
        this.token = token;
        this.header = header;
        this.content = content;
        this.signature = signature;
    }

    /** The object around a token in compact form, as JSON text. Whether the token is one is seen when that is read. */
    public static byte[] around(String token) {
        return CanonicalJson.write(object(token));
    }

    static boolean isOne(JsonNode document) {
        return document.isObject() && document.path("type").asString("").equals(TYPE);
    }

    /**
     * Reads an envelope and its token, not what the token says.
     *
     * @throws RefusedCredential at the first rule that one breaks
     */
    static Envelope read(JsonNode document) {
        Located root = Located.root(document);
        root.refuseMembersBeyond(MEMBERS, Reason.ENVELOPE);
        if (!root.member("@context").is(RecordRules.CREDENTIALS_CONTEXT)) {
            throw root.member("@context").refused(Reason.ENVELOPE, "must be " + RecordRules.CREDENTIALS_CONTEXT);
        }
        Located id = root.member("id");
        String expected =
                "must be " + PREFIX + " and a signed token: three parts in base64url with points between them";
        String text = id.text(Reason.ENVELOPE, expected);
        List<byte[]> parts = text.startsWith(PREFIX) ? parts(text.substring(PREFIX.length())) : List.of();
        if (parts.size() != 3 || parts.get(2).length != SIGNATURE_BYTES) {
            throw id.refused(Reason.ENVELOPE, expected);
        }
        return new Envelope(
                text.substring(PREFIX.length()),
                tree(id, "header", parts.get(0)),
                tree(id, "content", parts.get(1)),
                parts.get(2));
    }

    /** Signs a copy of {@code content}, which has no proof. */
    static ObjectNode seal(ObjectNode content, SigningKey key, VerificationMethod method) {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.put("alg", ALGORITHM).put("typ", TOKEN_TYPE).put("cty", "vc").put("kid", method.value());
        String signed = encode(CanonicalJson.write(header)) + "." + encode(CanonicalJson.write(content));
        return object(signed + "." + encode(key.sign(signed.getBytes(US_ASCII))));
    }

    /** The credential inside. */
    JsonNode content() {
        return content;
    }

    String token() {
        return token;
    }

    /**
     * The one signature, by a key that this content may name.
     *
     * @throws RefusedCredential when the header says anything that is not understood
     */
    ProofRules proof(Located document, Did issuer) {
        if (!document.member("proof").isAbsent()) {
            throw document.member("proof").refused(Reason.ENVELOPE, "is one too many: the token is signed as a whole");
        }
        Located said = new Located(header, "");
        said.refuseMembersBeyond(HEADER, Reason.JOSE_HEADER);
        require(said, "alg", ALGORITHM);
        require(said, "typ", TOKEN_TYPE);
        if (!said.member("cty").isAbsent()) {
            require(said, "cty", "vc");
        }
        if (!said.member("iss").isAbsent()) {
            require(said, "iss", issuer.value());
        }
        VerificationMethod method = ProofRules.method(said.member("kid"), issuer, false);
        return new ProofRules(
                new RecordSignature(method, Optional.empty(), Optional.empty(), Optional.empty()), signature);
    }

    /** What the signature is over (RFC 7515 §5.1). */
    byte[] signed() {
        return token.substring(0, token.lastIndexOf('.')).getBytes(US_ASCII);
    }

    private static void require(Located header, String name, String wanted) {
        if (!header.member(name).is(wanted)) {
            throw header.member(name).refused(Reason.JOSE_HEADER, "in the token's header must be " + wanted);
        }
    }

    private static ObjectNode object(String token) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("@context", RecordRules.CREDENTIALS_CONTEXT)
                .put("id", PREFIX + token)
                .put("type", TYPE);
    }

    /** Its parts; none when one is not in the only base64url form that its bytes have. */
    private static List<byte[]> parts(String token) {
        List<byte[]> parts = new ArrayList<>();
        for (String part : token.split("\\.", -1)) {
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(part);
                if (!encode(bytes).equals(part)) {
                    return List.of();
                }
                parts.add(bytes);
            } catch (IllegalArgumentException notOne) {
                return List.of();
            }
        }
        return parts;
    }

    private static JsonNode tree(Located id, String part, byte[] json) {
        try {
            return CanonicalJson.parse(json);
        } catch (MalformedJson e) {
            throw id.refused(
                    Reason.MALFORMED_JSON, "holds a token whose " + part + " is not readable JSON: " + e.getMessage());
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
