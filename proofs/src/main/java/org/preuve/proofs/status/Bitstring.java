package org.preuve.proofs.status;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.Multibase;
import org.preuve.proofs.status.RefusedStatus.Reason;

/**
 * The bits of a status list: one a credential, the first one leftmost. At least as many as hide a credential among others
 * (Bitstring Status List §6.1), and no more than {@link #MAX_BYTES} hold. Immutable.
 */
public final class Bitstring {

    /** Bits of the smallest list. */
    public static final int MIN_LENGTH = 131_072;

    /** Bytes of the largest list that is read, however small it is when compressed. */
    public static final int MAX_BYTES = 1 << 20;

    private static final String AT = "/credentialSubject/encodedList";

    private final byte[] bytes;

    private Bitstring(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The smallest list, in which no bit is set. */
    public static Bitstring empty() {
        return new Bitstring(new byte[MIN_LENGTH / Byte.SIZE]);
    }

    /**
     * Of {@link #encode()}, however it was compressed.
     *
     * @throws RefusedStatus with reason {@code ENCODING} or {@code LENGTH}
     */
    public static Bitstring decode(String encoded) {
        byte[] expanded = SingleGzip.expand(compressed(encoded), MAX_BYTES);
        if (expanded.length * (long) Byte.SIZE < MIN_LENGTH) {
            throw refused(Reason.LENGTH, "must hold at least " + MIN_LENGTH + " bits.");
        }
        return new Bitstring(expanded);
    }

    private static byte[] compressed(String encoded) {
        try {
            return Multibase.decodeBase64url(encoded);
        } catch (InvalidKey e) {
            throw refused(Reason.ENCODING, "must be u and base64url without padding.");
        }
    }

    static RefusedStatus refused(Reason reason, String problem) {
        return new RefusedStatus(reason, AT, problem);
    }

    /** {@code u}, then base64url without padding of the bits in gzip form. */
    public String encode() {
        return Multibase.encodeBase64url(SingleGzip.compress(bytes));
    }

    /** How many bits there are. */
    public int length() {
        return bytes.length * Byte.SIZE;
    }

    /** How many bits are set. */
    public int count() {
        int count = 0;
        for (byte eight : bytes) {
            count += Integer.bitCount(eight & 0xFF);
        }
        return count;
    }

    /**
     * Whether a bit is set.
     *
     * @throws IndexOutOfBoundsException when there is no such bit
     */
    public boolean isSet(int index) {
        return (bytes[index / Byte.SIZE] & mask(index)) != 0;
    }

    /**
     * The same with this bit set.
     *
     * @throws IndexOutOfBoundsException when there is no such bit
     */
    public Bitstring with(int index) {
        byte[] copy = bytes.clone();
        copy[index / Byte.SIZE] |= (byte) mask(index);
        return new Bitstring(copy);
    }

    /**
     * The same with this bit clear.
     *
     * @throws IndexOutOfBoundsException when there is no such bit
     */
    public Bitstring without(int index) {
        byte[] copy = bytes.clone();
        copy[index / Byte.SIZE] &= (byte) ~mask(index);
        return new Bitstring(copy);
    }

    /** Whether each bit that is set in {@code other} is set here. */
    public boolean covers(Bitstring other) {
        for (int i = 0; i < other.bytes.length; i++) {
            int here = i < bytes.length ? bytes[i] : 0;
            if ((other.bytes[i] & ~here) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int mask(int index) {
        return 0x80 >>> index % Byte.SIZE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bitstring bits && Arrays.equals(bytes, bits.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return count() + " of " + length() + " bits";
    }
}
