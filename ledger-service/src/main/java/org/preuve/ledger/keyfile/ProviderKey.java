package org.preuve.ledger.keyfile;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.Arrays;
import java.util.Properties;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationKey;

/**
 * A key that a JCA provider holds, a KMS or an HSM by PKCS#11 for instance, and signs with where it is. The file says
 * {@code provider}, {@code type} (of its key store, {@code PKCS11} if nothing else) and {@code alias}; the provider itself
 * is registered with the Java runtime as its maker says.
 */
final class ProviderKey {

    /** An X.509 public key of this kind (RFC 8410) ends in its 32 bytes. */
    private static final int PUBLIC_BYTES = 32;

    private ProviderKey() {}

    static SigningKey read(Path file, char[] pin) throws IOException, GeneralSecurityException {
        Properties says = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            says.load(text);
        }
        KeyStore store = KeyStore.getInstance(says.getProperty("type", "PKCS11"), says.getProperty("provider", ""));
        store.load(null, pin);
        String alias = says.getProperty("alias", "");
        Key key = store.getKey(alias, pin);
        Certificate certificate = store.getCertificate(alias);
        if (key instanceof PrivateKey held && certificate != null) {
            return SigningKey.heldBy(message -> sign(held, message), publicHalf(certificate.getPublicKey()));
        }
        throw new UnrecoverableKeyException("no such key with its public half");
    }

    /** The provider is found by the key: no other takes it. */
    private static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("the provider of the key did not sign: " + refused.getMessage(), refused);
        }
    }

    private static VerificationKey publicHalf(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return VerificationKey.of(Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length));
    }
}
