package org.preuve.proofs.keys;

import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.preuve.proofs.keys.InvalidKey.Reason;

/**
 * An ML-DSA-44 private key (FIPS 204), whose signatures hold against quantum computers too. Nothing of it but the public
 * half shows in {@link #toString}. Safe to share between threads.
 */
public final class MlDsaKey {

    /** Bytes of the seed ξ that a key is made of (FIPS 204 §5.1). */
    public static final int SEED_BYTES = 32;

    private final MLDSAPrivateKeyParameters parameters;
    private final MlDsaVerificationKey verificationKey;

    private MlDsaKey(byte[] seed) {
        this.parameters = new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed);
        this.verificationKey = MlDsaVerificationKey.of(parameters.getPublicKey());
    }

    public static MlDsaKey generate(SecureRandom random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new MlDsaKey(seed);
    }

    /**
     * The key of the 32 secret bytes that FIPS 204 starts from.
     *
     * @throws InvalidKey when they are not 32
     */
    public static MlDsaKey fromSeed(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new InvalidKey(Reason.LENGTH, "The seed of an ML-DSA key has 32 bytes, not " + seed.length + ".");
        }
        return new MlDsaKey(seed.clone());
    }

    /**
     * The key of an unencrypted {@code PRIVATE KEY} block that holds its seed, alone or beside the expanded key (PKCS#8,
     * RFC 9881 §6).
     *
     * @throws InvalidKey when the block holds no ML-DSA-44 key, no seed, or a seed that is not the expanded key's
     */
    public static MlDsaKey fromPem(String pem) {
        return MlDsaPem.privateKey(pem);
    }

    /** A {@code PRIVATE KEY} block with the seed (PKCS#8, RFC 9881 §6). Secret. */
    public String toPem() {
        return MlDsaPem.ofSeed(parameters.getSeed());
    }

    public MlDsaVerificationKey verificationKey() {
        return verificationKey;
    }

    /**
     * The 2420 bytes of the signature over {@code message} with an empty context (FIPS 204 §5.2, Algorithm 2), in the
     * deterministic variant: the same message always gets the same signature.
     */
    public byte[] sign(byte[] message) {
        MLDSASigner signer = new MLDSASigner();
        signer.init(true, parameters);
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("a whole key signs every message", e);
        }
    }

    @Override
    public String toString() {
        return "ML-DSA-44 signing key";
    }
}
