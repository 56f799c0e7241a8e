package org.preuve.proofs.keys;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.preuve.proofs.keys.EdwardsPoint.Addend;
import org.preuve.proofs.keys.InvalidKey.Reason;

/**
 * One strict rule where libraries differ: a signature (R, S) is accepted when it has 64 bytes, S is below the group order
 * L, key A and R are canonically encoded and not of small order, and [S]B = R + [k mod L]A holds as it stands, without
 * cofactor (RFC 8032 §5.1.7 leaves the choice).
 *
 * <p>Bouncy Castle's own check does not decide this rule. It checks a random-looking multiple of the equation, so a
 * component of small order in R or A is noticed by some signatures and not by others. Here [S]B − [k]A is computed and
 * compared with R byte by byte; the field arithmetic is Bouncy Castle's.
 *
 * <p>Scalars are cut in eight parts of 32 bits, so that the eight multiples of a point that belong to them share 32
 * doublings. Making the tables of a key takes the other 224, once.
 */
final class StrictEd25519 {
    static final int SIGNATURE_BYTES = 64;
    private static final int PARTS = 8;
    private static final int PART_BITS = 32;
    private static final int KEY_WIDTH = 5;
    private static final int BASE_WIDTH = 8;
    private static final BigInteger ORDER = new BigInteger(
            1, HexFormat.of().parseHex("1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed"));
    private static final Addend[][] BASE = tables(EdwardsPoint.BASE, BASE_WIDTH);

    private StrictEd25519() {}

    /** The tables for {@link #verifies} of the negated key. */
    static Addend[][] negatedKeyTables(EdwardsPoint key) {
        return tables(key.negated(), KEY_WIDTH);
    }

    /**
     * The point of a key.
     *
     * @throws InvalidKey when signatures under it must not be accepted
     */
    static EdwardsPoint key(byte[] encoded) {
        if (encoded.length != EdwardsPoint.BYTES) {
            throw new InvalidKey(Reason.LENGTH, "An Ed25519 public key has 32 bytes, not " + encoded.length + ".");
        }
        EdwardsPoint point = EdwardsPoint.decode(encoded);
        if (point.hasSmallOrder()) {
            throw new InvalidKey(Reason.SMALL_ORDER, "The key is a point of small order, under which anyone can sign.");
        }
        return point;
    }

    static boolean verifies(byte[] key, Addend[][] negatedKey, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        byte[] s = Arrays.copyOfRange(signature, EdwardsPoint.BYTES, SIGNATURE_BYTES);
        if (number(s).compareTo(ORDER) >= 0) {
            return false;
        }
        byte[] k = reduced(sha512(signature, key, message));
        EdwardsPoint r = combination(s, k, negatedKey);
        return Arrays.equals(r.encode(), 0, EdwardsPoint.BYTES, signature, 0, EdwardsPoint.BYTES) && !r.hasSmallOrder();
    }

    /** [s]B + [k]A, where {@code tables} are A's. */
    private static EdwardsPoint combination(byte[] s, byte[] k, Addend[][] tables) {
        byte[][] ofBase = digits(s, BASE_WIDTH);
        byte[][] ofKey = digits(k, KEY_WIDTH);
        EdwardsPoint sum = EdwardsPoint.neutral();
        for (int bit = PART_BITS; bit >= 0; bit--) {
            sum.twice();
            for (int part = 0; part < PARTS; part++) {
                addDigit(sum, BASE[part], ofBase[part][bit]);
                addDigit(sum, tables[part], ofKey[part][bit]);
            }
        }
        return sum;
    }

    private static void addDigit(EdwardsPoint sum, Addend[] oddMultiples, byte digit) {
        if (digit != 0) {
            sum.add(oddMultiples[Math.abs(digit) >> 1], digit < 0);
        }
    }

    /** For each part of a scalar the odd multiples of the point that stands for it. */
    private static Addend[][] tables(EdwardsPoint point, int width) {
        Addend[][] tables = new Addend[PARTS][];
        EdwardsPoint shifted = point.copy();
        for (int part = 0; part < PARTS; part++) {
            tables[part] = shifted.oddMultiples(1 << (width - 2));
            if (part < PARTS - 1) {
                shifted.twice(PART_BITS);
            }
        }
        return tables;
    }

    private static byte[][] digits(byte[] scalar, int width) {
        ByteBuffer words = ByteBuffer.wrap(scalar).order(ByteOrder.LITTLE_ENDIAN);
        byte[][] digits = new byte[PARTS][];
        for (int part = 0; part < PARTS; part++) {
            digits[part] = digits(words.getInt(part * Integer.BYTES), width);
        }
        return digits;
    }

    /** Non-adjacent form: each digit is 0 or odd, below 2^(width−1) in size, and {@code width − 1} zeros follow an odd one. */
    static byte[] digits(int part, int width) {
        long unsigned = Integer.toUnsignedLong(part);
        byte[] digits = new byte[PART_BITS + 1];
        int carry = 0;
        for (int bit = 0; bit < PART_BITS || carry == 1; ) {
            long rest = unsigned >>> bit;
            if ((rest & 1) == carry) {
                bit++;
                continue;
            }
            int window = (int) (rest & ((1 << width) - 1)) + carry;
            carry = window >> (width - 1);
            digits[bit] = (byte) (window - (carry << width));
            bit += width;
        }
        return digits;
    }

    private static byte[] sha512(byte[] signature, byte[] key, byte[] message) {
        try {
            MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
            sha512.update(signature, 0, EdwardsPoint.BYTES);
            sha512.update(key);
            return sha512.digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }

    private static byte[] reduced(byte[] littleEndian) {
        byte[] bigEndian = number(littleEndian).mod(ORDER).toByteArray();
        byte[] scalar = new byte[EdwardsPoint.BYTES];
        for (int i = 0; i < bigEndian.length; i++) {
            scalar[i] = bigEndian[bigEndian.length - 1 - i];
        }
        return scalar;
    }

    private static BigInteger number(byte[] littleEndian) {
        byte[] bigEndian = new byte[littleEndian.length];
        for (int i = 0; i < bigEndian.length; i++) {
            bigEndian[i] = littleEndian[bigEndian.length - 1 - i];
        }
        return new BigInteger(1, bigEndian);
    }
}
