package org.preuve.proofs.keys;

import java.util.Arrays;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.InvalidKey.Reason;

/** An ML-DSA-44 public key (FIPS 204). Every 1312 bytes are one; immutable and safe to share. */
public final class MlDsaVerificationKey {

    /** Bytes of a public key (FIPS 204, table 2). */
    public static final int BYTES = 1312;

    /** Bytes of a signature (FIPS 204, table 2). */
    public static final int SIGNATURE_BYTES = 2420;

    private final byte[] bytes;
    private final MLDSAPublicKeyParameters parameters;

    private MlDsaVerificationKey(byte[] bytes) {
        this.bytes = bytes;
        this.parameters = new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, bytes);
    }

    /**
     * The key of 1312 bytes (FIPS 204, Algorithm 23).
     *
     * @throws InvalidKey when there are not 1312
     */
    public static MlDsaVerificationKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new InvalidKey(Reason.LENGTH, "An ML-DSA-44 public key has 1312 bytes, not " + bytes.length + ".");
        }
        return new MlDsaVerificationKey(bytes.clone());
    }

    /** Whether {@code signature} is this key's over {@code message} with an empty context (FIPS 204 §5.3). */
    public boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        MLDSASigner verifier = new MLDSASigner();
        verifier.init(false, parameters);
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    /** A copy of the 1312 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MlDsaVerificationKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The first bytes: enough to tell keys apart, too few to be one. */
    @Override
    public String toString() {
        return "ML-DSA-44 key " + Multibase.encodeBase64url(Arrays.copyOf(bytes, 9)) + "…";
    }
}
