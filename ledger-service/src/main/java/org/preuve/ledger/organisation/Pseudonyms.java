package org.preuve.ledger.organisation;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.preuve.proofs.log.Hash;

/**
 * Names people in records: HMAC-SHA-256 of who they are under a secret that only this ledger has. The same person has
 * the same name in every record; without the secret no name leads to a person, and when it is destroyed none does.
 */
public final class Pseudonyms {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec secret;

    public Pseudonyms(PseudonymSecretStore secrets) {
        this.secret = new SecretKeySpec(secrets.secret(), HMAC);
    }

    /** A multihash in multibase base64url, as records write it. */
    public String of(String subject) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(secret);
            return Hash.of(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)))
                    .multihash();
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
