package org.preuve.proofs.keys;

import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc7748.X25519Field;
import org.preuve.proofs.keys.InvalidKey.Reason;

/**
 * A point of edwards25519 (RFC 8032 §5.1) in extended coordinates, over Bouncy Castle's field. Mutable, and in variable
 * time: for checking signatures only, where nothing is secret.
 *
 * <p>Formulas: Hisil, Wong, Carter, Dawson, "Twisted Edwards Curves Revisited" (2008) §3.1 and §3.3, for a = −1. The field
 * takes a sum or difference of two products as a factor; a longer sum is carried first.
 */
final class EdwardsPoint {
    static final int BYTES = 32;
    private static final int[] D = curveConstant();
    private static final int[] TWICE_D = carriedSum(D, D);
    static final EdwardsPoint BASE = decode(HexFormat.of().parseHex("58" + "66".repeat(BYTES - 1)));

    private final int[] x = X25519Field.create();
    private final int[] y = X25519Field.create();
    private final int[] z = X25519Field.create();

    /** The factors of the coordinate t = xy/z, which doubling does not need. */
    private final int[] e = X25519Field.create();

    private final int[] h = X25519Field.create();

    private final int[] a = X25519Field.create();
    private final int[] b = X25519Field.create();
    private final int[] c = X25519Field.create();
    private final int[] f = X25519Field.create();
    private final int[] g = X25519Field.create();

    private EdwardsPoint() {}

    static EdwardsPoint neutral() {
        EdwardsPoint point = new EdwardsPoint();
        X25519Field.one(point.y);
        X25519Field.one(point.z);
        X25519Field.one(point.h);
        return point;
    }

    /**
     * The point that 32 bytes encode (RFC 8032 §5.1.3).
     *
     * @throws InvalidKey when they encode none, or are not the one encoding of it
     */
    static EdwardsPoint decode(byte[] encoded) {
        byte[] yBytes = encoded.clone();
        int sign = (yBytes[BYTES - 1] & 0x80) >>> 7;
        yBytes[BYTES - 1] &= 0x7F;
        if (!isBelowPrime(yBytes)) {
            throw new InvalidKey(Reason.NOT_CANONICAL, "The key's bytes are not the canonical encoding of a point.");
        }
        EdwardsPoint point = neutral();
        X25519Field.decode255(yBytes, point.y);
        X25519Field.sqr(point.y, point.a);
        X25519Field.mul(D, point.a, point.b);
        X25519Field.subOne(point.a);
        X25519Field.addOne(point.b);
        if (!X25519Field.sqrtRatioVar(point.a, point.b, point.x)) {
            throw new InvalidKey(Reason.NOT_ON_CURVE, "The key's bytes encode no point of the curve.");
        }
        X25519Field.normalize(point.x);
        if (sign == 1 && X25519Field.isZeroVar(point.x)) {
            throw new InvalidKey(Reason.NOT_CANONICAL, "The key's bytes are not the canonical encoding of a point.");
        }
        if (sign != (point.x[0] & 1)) {
            X25519Field.negate(point.x, point.x);
        }
        X25519Field.copy(point.x, 0, point.e, 0);
        X25519Field.copy(point.y, 0, point.h, 0);
        return point;
    }

    /** Whether 32 little-endian bytes are a number below p = 2²⁵⁵ − 19. */
    private static boolean isBelowPrime(byte[] number) {
        if (number[BYTES - 1] != 0x7F || (number[0] & 0xFF) < 0xED) {
            return true;
        }
        for (int i = 1; i < BYTES - 1; i++) {
            if (number[i] != (byte) 0xFF) {
                return true;
            }
        }
        return false;
    }

    byte[] encode() {
        X25519Field.invVar(z, a);
        X25519Field.mul(x, a, b);
        X25519Field.mul(y, a, c);
        X25519Field.normalize(b);
        X25519Field.normalize(c);
        byte[] encoded = new byte[BYTES];
        X25519Field.encode(c, encoded, 0);
        encoded[BYTES - 1] |= (byte) ((b[0] & 1) << 7);
        return encoded;
    }

    EdwardsPoint copy() {
        EdwardsPoint copy = new EdwardsPoint();
        copyTo(copy.x, x);
        copyTo(copy.y, y);
        copyTo(copy.z, z);
        copyTo(copy.e, e);
        copyTo(copy.h, h);
        return copy;
    }

    EdwardsPoint negated() {
        EdwardsPoint negated = copy();
        X25519Field.negate(x, negated.x);
        X25519Field.negate(e, negated.e);
        return negated;
    }

    /** Whether eight times the point is the neutral one. */
    boolean hasSmallOrder() {
        EdwardsPoint eightfold = copy();
        eightfold.twice(3);
        X25519Field.normalize(eightfold.x);
        return X25519Field.isZeroVar(eightfold.x) && eightfold.hasYEqualToZ();
    }

    private boolean hasYEqualToZ() {
        X25519Field.sub(y, z, a);
        X25519Field.normalize(a);
        return X25519Field.isZeroVar(a);
    }

    void twice(int times) {
        for (int i = 0; i < times; i++) {
            twice();
        }
    }

    void twice() {
        X25519Field.sqr(x, a);
        X25519Field.sqr(y, b);
        X25519Field.sqr(z, c);
        X25519Field.add(c, c, c);
        X25519Field.apm(a, b, h, g);
        X25519Field.add(x, y, e);
        X25519Field.sqr(e, e);
        X25519Field.sub(h, e, e);
        X25519Field.carry(e);
        X25519Field.add(c, g, f);
        X25519Field.carry(f);
        multiplyOut();
    }

    void add(Addend other, boolean negative) {
        X25519Field.apm(y, x, b, a);
        X25519Field.mul(a, negative ? other.sum : other.difference, a);
        X25519Field.mul(b, negative ? other.difference : other.sum, b);
        X25519Field.mul(e, h, c);
        X25519Field.mul(c, other.twiceDT, c);
        X25519Field.mul(z, other.twiceZ, g);
        X25519Field.apm(b, a, h, e);
        X25519Field.apm(g, c, negative ? f : g, negative ? g : f);
        multiplyOut();
    }

    private void multiplyOut() {
        X25519Field.mul(e, f, x);
        X25519Field.mul(g, h, y);
        X25519Field.mul(f, g, z);
    }

    /** 1, 3, 5, … times this point. */
    Addend[] oddMultiples(int count) {
        EdwardsPoint doubled = copy();
        doubled.twice();
        Addend step = doubled.asAddend();
        EdwardsPoint multiple = copy();
        Addend[] multiples = new Addend[count];
        for (int i = 0; i < count; i++) {
            multiples[i] = multiple.asAddend();
            multiple.add(step, false);
        }
        return multiples;
    }

    private Addend asAddend() {
        int[] twiceDT = X25519Field.create();
        X25519Field.mul(e, h, twiceDT);
        X25519Field.mul(twiceDT, TWICE_D, twiceDT);
        int[] sum = X25519Field.create();
        int[] difference = X25519Field.create();
        X25519Field.apm(y, x, sum, difference);
        return new Addend(sum, difference, carriedSum(z, z), twiceDT);
    }

    /** A point as the second operand of an addition: y+x, y−x, 2z, 2dt. */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Addend(int[] sum, int[] difference, int[] twiceZ, int[] twiceDT) {}

    /** d = −121665/121666 (RFC 8032 §5.1). */
    private static int[] curveConstant() {
        int[] d = X25519Field.create();
        X25519Field.one(d);
        X25519Field.mul(d, 121666, d);
        X25519Field.inv(d, d);
        X25519Field.mul(d, 121665, d);
        X25519Field.negate(d, d);
        X25519Field.carry(d);
        return d;
    }

    private static int[] carriedSum(int[] one, int[] other) {
        int[] sum = X25519Field.create();
        X25519Field.add(one, other, sum);
        X25519Field.carry(sum);
        return sum;
    }

    private static void copyTo(int[] target, int[] source) {
        System.arraycopy(source, 0, target, 0, source.length);
    }
}
