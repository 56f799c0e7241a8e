package org.preuve.proofs.keys;

import java.lang.ref.SoftReference;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.EdwardsPoint.Addend;
import org.preuve.proofs.keys.InvalidKey.Reason;

/**
 * An Ed25519 public key that is safe to check signatures with: canonically encoded, on the curve, not of small order.
 * Checked once, here; immutable and safe to share, and cheaper to keep than to make again.
 */
public final class VerificationKey {
    public static final int BYTES = 32;
    private static final int MULTICODEC_0 = 0xED;
    private static final int MULTICODEC_1 = 0x01;

    private final byte[] bytes;
    private final EdwardsPoint point;

    /** Made by the first check and worth keeping, but not worth running out of memory for: some 16 kB a key. */
    private volatile @Nullable SoftReference<Addend[][]> tables;

    private VerificationKey(byte[] bytes, EdwardsPoint point) {
        this.bytes = bytes;
        this.point = point;
    }

    /**
     * The key of 32 bytes (RFC 8032 §5.1.5).
     *
     * @throws InvalidKey when the bytes are not the canonical encoding of a point of large order
     */
    public static VerificationKey of(byte[] bytes) {
        byte[] own = bytes.clone();
        return new VerificationKey(own, StrictEd25519.key(own));
    }

    /**
     * The key of {@code z6Mk…} (multicodec 0xed01 in base58btc).
     *
     * @throws InvalidKey when it is not such a key
     */
    public static VerificationKey ofMultibase(String text) {
        byte[] decoded = Multibase.decodeBase58btc(text);
        if (decoded.length < 2 || (decoded[0] & 0xFF) != MULTICODEC_0 || decoded[1] != MULTICODEC_1) {
            throw new InvalidKey(Reason.MULTICODEC, "This is not an Ed25519 public key in multibase (z6Mk…).");
        }
        return of(Arrays.copyOfRange(decoded, 2, decoded.length));
    }

    /**
     * The key of a {@code PUBLIC KEY} block (SubjectPublicKeyInfo, RFC 8410).
     *
     * @throws InvalidKey when the block holds no Ed25519 public key
     */
    public static VerificationKey fromPem(String pem) {
        return of(Pem.publicKey(pem));
    }

    /** Whether {@code signature} is this key's over {@code message}, by the one strict rule of {@link StrictEd25519}. */
    public boolean verifies(byte[] message, byte[] signature) {
        return StrictEd25519.verifies(bytes, tables(), message, signature);
    }

    /** Two threads may both make them: they are equal, and the last one's are kept. */
    private Addend[][] tables() {
        SoftReference<Addend[][]> kept = tables;
        Addend[][] found = kept == null ? null : kept.get();
        if (found == null) {
            found = StrictEd25519.negatedKeyTables(point);
            tables = new SoftReference<>(found);
        }
        return found;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@code z6Mk…}, as in did:key and {@code publicKeyMultibase}. */
    public String multibase() {
        byte[] prefixed = new byte[2 + BYTES];
        prefixed[0] = (byte) MULTICODEC_0;
        prefixed[1] = MULTICODEC_1;
        System.arraycopy(bytes, 0, prefixed, 2, BYTES);
        return Multibase.encodeBase58btc(prefixed);
    }

    /** A {@code PUBLIC KEY} block (SubjectPublicKeyInfo, RFC 8410). */
    public String toPem() {
        return Pem.ofPublicKey(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return multibase();
    }
}
