package org.preuve.proofs.keys;

import java.security.SecureRandom;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.preuve.proofs.keys.InvalidKey.Reason;

/**
 * An Ed25519 private key, here or in a device that signs with it and never gives it away. Nothing of it but the public
 * half shows in {@link #toString}. Safe to share between threads.
 */
public final class SigningKey {
    public static final int SEED_BYTES = 32;

    /** Makes the 64 bytes of the signature over a message, wherever the key is. */
    @FunctionalInterface
    public interface Device {
        byte[] sign(byte[] message);
    }

    /** Absent when the key is in a device. */
    private final Optional<byte[]> seed;

    private final Device device;
    private final VerificationKey verificationKey;

    private SigningKey(byte[] seed) {
        byte[] publicBytes = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, publicBytes, 0);
        this.seed = Optional.of(seed);
        this.device = message -> sign(seed, publicBytes, message);
        this.verificationKey = VerificationKey.of(publicBytes);
    }

    private SigningKey(Device device, VerificationKey verificationKey) {
        this.seed = Optional.empty();
        this.device = device;
        this.verificationKey = verificationKey;
    }

    /** The key that a device holds; what the device answers is checked with the public half before it is given on. */
    public static SigningKey heldBy(Device device, VerificationKey publicHalf) {
        return new SigningKey(device, publicHalf);
    }

    public static SigningKey generate(SecureRandom random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new SigningKey(seed);
    }

    /**
     * The key of the 32 secret bytes that RFC 8032 starts from.
     *
     * @throws InvalidKey when they are not 32
     */
    public static SigningKey fromSeed(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new InvalidKey(Reason.LENGTH, "An Ed25519 private key has 32 bytes, not " + seed.length + ".");
        }
        return new SigningKey(seed.clone());
    }

    /**
     * The key of an unencrypted {@code PRIVATE KEY} block (PKCS#8, RFC 8410), as {@code openssl genpkey} writes it.
     *
     * @throws InvalidKey when the block holds no Ed25519 private key, or another public key beside it
     */
    public static SigningKey fromPem(String pem) {
        return Pem.privateKey(pem);
    }

    /**
     * A {@code PRIVATE KEY} block (PKCS#8, RFC 8410). Secret.
     *
     * @throws IllegalStateException when a device holds the key
     */
    public String toPem() {
        return Pem.ofPrivateKey(
                seed.orElseThrow(() -> new IllegalStateException("a device holds this key and never gives it away")));
    }

    public VerificationKey verificationKey() {
        return verificationKey;
    }

    /** The 64 bytes of the deterministic signature over {@code message} (RFC 8032 §5.1.6). */
    public byte[] sign(byte[] message) {
        byte[] signature = device.sign(message);
        if (seed.isEmpty() && !verificationKey.verifies(message, signature)) {
            throw new IllegalStateException("the device signed with another key than " + verificationKey);
        }
        return signature;
    }

    private static byte[] sign(byte[] seed, byte[] publicBytes, byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicBytes, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    @Override
    public String toString() {
        return "signing key of " + verificationKey;
    }
}
