package org.preuve.reporting.organisation;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Hash;

/**
 * Names people in what is signed: HMAC-SHA-256 of who they are under a secret that only this service has. It is not the ledger's secret, so nobody can
 * join what a person recorded there with what they answered here; when it is destroyed no name leads to a person.
 */
public final class Pseudonyms {

    private static final String HMAC = "HmacSHA256";

    private final PseudonymSecretStore secrets;

    private @Nullable SecretKeySpec secret;

    public Pseudonyms(PseudonymSecretStore secrets) {
        this.secrets = secrets;
    }

    /** A multihash in multibase base64url, as records write it. */
    public String of(String name) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret());
            return Hash.of(mac.doFinal(name.getBytes(StandardCharsets.UTF_8))).multihash();
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Read when the first name is asked for: a start does not wait for the database. */
    private synchronized SecretKeySpec secret() {
        SecretKeySpec known = secret;
        if (known == null) {
            known = new SecretKeySpec(secrets.secret(), HMAC);
            secret = known;
        }
        return known;
    }
}
