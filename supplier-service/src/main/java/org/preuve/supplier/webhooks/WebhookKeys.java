package org.preuve.supplier.webhooks;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.proofs.http.RequestSigner;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.log.Hash;
import tools.jackson.databind.json.JsonMapper;

/** The key that signs what suppliers are told, and the public halves by which they know it. */
public final class WebhookKeys {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Optional<SigningKey> signing;
    private final List<PublicKey> published;

    /** @param previous keys that signed before, shown for those who check late */
    WebhookKeys(Optional<SigningKey> signing, List<VerificationKey> previous) {
        this.signing = signing;
        this.published = Stream.concat(signing.map(SigningKey::verificationKey).stream(), previous.stream())
                .distinct()
                .map(PublicKey::of)
                .toList();
    }

    boolean isSetUp() {
        return signing.isPresent();
    }

    /** @throws WebhookRefusal.NotSetUp when there is nothing to sign with */
    void refuseUnlessSetUp() {
        if (!isSetUp()) {
            throw new WebhookRefusal.NotSetUp();
        }
    }

    /** @throws WebhookRefusal.NotSetUp when there is nothing to sign with */
    RequestSigner signer(Clock clock, SecureRandom random) {
        SigningKey key = signing.orElseThrow(WebhookRefusal.NotSetUp::new);
        return new RequestSigner(key, PublicKey.of(key.verificationKey()).kid(), clock, random);
    }

    /** The one that signs first. */
    public List<PublicKey> published() {
        return published;
    }

    /**
     * A key as a member of a JWK Set (RFC 7517 §5, RFC 8037 §2).
     *
     * @param kid its thumbprint (RFC 7638), which signatures name as their {@code keyid}
     */
    public record PublicKey(String kty, String crv, String x, String kid, String use) {

        static PublicKey of(VerificationKey key) {
            String x = BASE64.encodeToString(key.bytes());
            byte[] required = CanonicalJson.write(JsonMapper.shared()
                    .createObjectNode()
                    .put("crv", "Ed25519")
                    .put("kty", "OKP")
                    .put("x", x));
            String thumbprint = BASE64.encodeToString(Hash.sha256(required).bytes());
            return new PublicKey("OKP", "Ed25519", x, thumbprint, "sig");
        }
    }
}
