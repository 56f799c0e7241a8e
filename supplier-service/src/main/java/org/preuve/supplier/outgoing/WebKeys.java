package org.preuve.supplier.outgoing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.MalformedJson;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.Multibase;
import org.preuve.proofs.keys.VerificationKey;
import tools.jackson.databind.JsonNode;

/**
 * The keys that a did:web's document names for assertions now (DID Core section 5.3.2). Asked when a record is taken
 * that names such a key: from then on the record in the log says which key it was, and the web site may go.
 */
public final class WebKeys {

    private static final String PREFIX = "did:web:";

    private final WebReader web;

    public WebKeys(WebReader web) {
        this.web = web;
    }

    /**
     * What its document names under {@code assertionMethod}; keys of other kinds than Ed25519 are passed over.
     *
     * @throws NotRead when there is no such document, or it is another's
     */
    public List<VerificationKey> assertionKeys(Did did) {
        JsonNode document = parse(web.read(address(did)));
        if (!document.path("id").asString("").equals(did.value())) {
            throw new NotRead("is the document of another id");
        }
        Map<String, JsonNode> methods = document.path("verificationMethod")
                .valueStream()
                .collect(Collectors.toMap(method -> id(did, method), Function.identity(), (first, second) -> first));
        List<VerificationKey> keys = new ArrayList<>();
        for (JsonNode named : document.path("assertionMethod").valueStream().toList()) {
            JsonNode method = named.isString() ? methods.get(whole(did, named.stringValue())) : named;
            if (method != null && method.path("controller").asString("").equals(did.value())) {
                key(method).ifPresent(keys::add);
            }
        }
        return keys;
    }

    /** did:web section 3.2: {@code did:web:example.com%3A8443:a} is at {@code https://example.com:8443/a/did.json}. */
    public static URI address(Did did) {
        String[] parts = did.value().substring(PREFIX.length()).split(":", -1);
        String host = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
        String path = parts.length == 1
                ? "/.well-known"
                : "/" + String.join("/", List.of(parts).subList(1, parts.length));
        return URI.create("https://" + host + path + "/did.json");
    }

    private static JsonNode parse(byte[] document) {
        try {
            return CanonicalJson.parse(document);
        } catch (MalformedJson malformed) {
            throw new NotRead("is not JSON");
        }
    }

    private static String id(Did did, JsonNode method) {
        return whole(did, method.path("id").asString(""));
    }

    /** DID URLs may be relative to the document's id. */
    private static String whole(Did did, String reference) {
        return reference.startsWith("#") ? did.value() + reference : reference;
    }

    private static Optional<VerificationKey> key(JsonNode method) {
        try {
            String multibase = method.path("publicKeyMultibase").asString("");
            JsonNode jwk = method.path("publicKeyJwk");
            if (!multibase.isEmpty()) {
                return Optional.of(VerificationKey.ofMultibase(multibase));
            }
            return jwk.path("crv").asString("").equals("Ed25519")
                    ? Optional.of(VerificationKey.of(
                            Multibase.decodeBase64url("u" + jwk.path("x").asString(""))))
                    : Optional.empty();
        } catch (InvalidKey | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }
}
