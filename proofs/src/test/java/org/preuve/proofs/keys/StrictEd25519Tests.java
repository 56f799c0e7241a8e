package org.preuve.proofs.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.keys.InvalidKey.Reason;
import org.preuve.proofs.keys.ReferenceCurve.Point;

/** The one rule, on random input and where published implementations disagree with each other. */
class StrictEd25519Tests {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] SPKI = HEX.parseHex("302a300506032b6570032100");

    private final Random random = new Random(25519);

    @Test
    void agreesWithTheJdkAndBouncyCastleOnRandomAndDamagedSignatures() throws GeneralSecurityException {
        int accepted = 0;
        for (int i = 0; i < 1500; i++) {
            SigningKey key = SigningKey.fromSeed(bytes(32));
            byte[] message = bytes(random.nextInt(200));
            byte[] signature = key.sign(message);
            byte[] publicKey = key.verificationKey().bytes();
            if (i % 3 == 1) {
                flipOneBit(signature);
            } else if (i % 3 == 2 && message.length > 0) {
                flipOneBit(message);
            }
            boolean ours = key.verificationKey().verifies(message, signature);
            assertThat(ours).isEqualTo(jdkAccepts(publicKey, message, signature));
            assertThat(ours).isEqualTo(Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length));
            accepted += ours ? 1 : 0;
        }
        assertThat(accepted).isBetween(500, 520);
    }

    @Test
    void agreesWithBouncyCastleOnWhichBytesAreAKey() {
        int keys = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] candidate = bytes(32);
            boolean ours = isKey(candidate);
            assertThat(ours).isEqualTo(Ed25519.validatePublicKeyPartial(candidate, 0));
            keys += ours ? 1 : 0;
        }
        assertThat(keys).isBetween(900, 1100);
    }

    @Test
    void decodesAndEncodesEachPointOfAKeyToTheSameBytes() {
        for (int i = 0; i < 200; i++) {
            byte[] key = SigningKey.fromSeed(bytes(32)).verificationKey().bytes();
            assertThat(EdwardsPoint.decode(key).encode()).isEqualTo(key);
            assertThat(EdwardsPoint.decode(key).negated().negated().encode()).isEqualTo(key);
        }
    }

    @Test
    void refusesEveryKeyOfSmallOrder() {
        for (int i = 0; i < 8; i++) {
            byte[] key = ReferenceCurve.TORSION.times(i).encode();
            refuses(key, Reason.SMALL_ORDER);
        }
    }

    /** y = p + 0, 1, … 18 with either sign, and x = 0 with a sign. */
    @Test
    void refusesEveryKeyThatIsNotCanonicallyEncoded() {
        for (int i = 0; i < 19; i++) {
            byte[] key = ReferenceCurve.littleEndian(ReferenceCurve.P.add(BigInteger.valueOf(i)));
            refuses(key, Reason.NOT_CANONICAL);
            key[31] |= (byte) 0x80;
            refuses(key, Reason.NOT_CANONICAL);
        }
        refuses(HEX.parseHex("01" + "00".repeat(30) + "80"), Reason.NOT_CANONICAL);
        refuses(HEX.parseHex("ec" + "ff".repeat(31)), Reason.NOT_CANONICAL);
    }

    @Test
    void refusesBytesThatAreNoPointOrNotThirtyTwo() {
        refuses(HEX.parseHex("02" + "00".repeat(31)), Reason.NOT_ON_CURVE);
        refuses(new byte[31], Reason.LENGTH);
        refuses(new byte[33], Reason.LENGTH);
        refuses(new byte[0], Reason.LENGTH);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 63, 65, 128})
    void refusesSignaturesOfAnotherLength(int length) {
        SigningKey key = SigningKey.fromSeed(bytes(32));
        byte[] signature = java.util.Arrays.copyOf(key.sign(new byte[3]), length);
        assertThat(key.verificationKey().verifies(new byte[3], signature)).isFalse();
    }

    @Test
    void refusesAnSThatIsNotReduced() {
        SigningKey key = SigningKey.fromSeed(bytes(32));
        byte[] signature = key.sign(new byte[3]);
        BigInteger s = ReferenceCurve.number(java.util.Arrays.copyOfRange(signature, 32, 64));
        System.arraycopy(ReferenceCurve.littleEndian(s.add(ReferenceCurve.L)), 0, signature, 32, 32);
        assertThat(key.verificationKey().verifies(new byte[3], signature)).isFalse();
    }

    /** R is the neutral point and S = k·a, which satisfies the equation for every message. */
    @Test
    void refusesAnROfSmallOrderEvenWhenTheEquationHolds() throws GeneralSecurityException {
        BigInteger secret = new BigInteger(250, random);
        byte[] key = ReferenceCurve.BASE.times(secret).encode();
        byte[] message = bytes(10);
        Point r = ReferenceCurve.NEUTRAL;
        BigInteger k = ReferenceCurve.challenge(r.encode(), key, message);
        byte[] signature = ReferenceCurve.signature(r, k.multiply(secret).mod(ReferenceCurve.L));

        assertThat(jdkAccepts(key, message, signature)).isTrue();
        assertThat(VerificationKey.of(key).verifies(message, signature)).isFalse();
    }

    /** Only a check with cofactor would take these; Bouncy Castle's takes some, depending on the message. */
    @Test
    void refusesAnRWithAComponentOfSmallOrder() throws GeneralSecurityException {
        BigInteger secret = new BigInteger(250, random);
        byte[] key = ReferenceCurve.BASE.times(secret).encode();
        int bouncyCastle = 0;
        for (int i = 0; i < 56; i++) {
            byte[] message = bytes(10);
            BigInteger nonce = new BigInteger(250, random);
            Point r = ReferenceCurve.BASE.times(nonce).plus(ReferenceCurve.TORSION.times(1 + i % 7));
            BigInteger k = ReferenceCurve.challenge(r.encode(), key, message);
            byte[] signature =
                    ReferenceCurve.signature(r, nonce.add(k.multiply(secret)).mod(ReferenceCurve.L));

            assertThat(VerificationKey.of(key).verifies(message, signature)).isFalse();
            assertThat(jdkAccepts(key, message, signature)).isFalse();
            bouncyCastle += Ed25519.verify(signature, 0, key, 0, message, 0, message.length) ? 1 : 0;
        }
        assertThat(bouncyCastle).as("why Bouncy Castle's check is not enough").isPositive();
    }

    /** The rule is exact: such a key is accepted when, and only when, the component vanishes under k mod L. */
    @Test
    void decidesAKeyWithAComponentOfSmallOrderByTheEquationAlone() throws GeneralSecurityException {
        BigInteger secret = new BigInteger(250, random);
        int accepted = 0;
        for (int i = 0; i < 70; i++) {
            int torsion = 1 + i % 7;
            byte[] key = ReferenceCurve.BASE
                    .times(secret)
                    .plus(ReferenceCurve.TORSION.times(torsion))
                    .encode();
            byte[] message = bytes(10);
            BigInteger nonce = new BigInteger(250, random);
            Point r = ReferenceCurve.BASE.times(nonce);
            BigInteger k = ReferenceCurve.challenge(r.encode(), key, message);
            byte[] signature =
                    ReferenceCurve.signature(r, nonce.add(k.multiply(secret)).mod(ReferenceCurve.L));

            boolean holds = k.multiply(BigInteger.valueOf(torsion))
                            .mod(BigInteger.valueOf(8))
                            .signum()
                    == 0;
            assertThat(VerificationKey.of(key).verifies(message, signature)).isEqualTo(holds);
            assertThat(jdkAccepts(key, message, signature)).isEqualTo(holds);
            accepted += holds ? 1 : 0;
        }
        assertThat(accepted).isBetween(5, 35);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8})
    void writesEveryPartOfAScalarInSignedDigits(int width) {
        int[] edges = {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1 << 24, -1 << 24, -1 << 27, 0x7F << 25};
        for (int i = 0; i < 5000; i++) {
            int part = i < edges.length ? edges[i] : random.nextInt();
            byte[] digits = StrictEd25519.digits(part, width);
            BigInteger sum = BigInteger.ZERO;
            for (int bit = 0; bit < digits.length; bit++) {
                assertThat(Math.abs(digits[bit])).isLessThan(1 << (width - 1));
                assertThat(digits[bit] == 0 || (digits[bit] & 1) == 1).isTrue();
                sum = sum.add(BigInteger.valueOf(digits[bit]).shiftLeft(bit));
            }
            assertThat(sum).isEqualTo(BigInteger.valueOf(Integer.toUnsignedLong(part)));
        }
    }

    private static void refuses(byte[] key, Reason reason) {
        assertThatExceptionOfType(InvalidKey.class)
                .isThrownBy(() -> VerificationKey.of(key))
                .satisfies(refused ->
                        assertThat(refused.reason()).as(HEX.formatHex(key)).isEqualTo(reason));
    }

    private static boolean isKey(byte[] candidate) {
        try {
            return VerificationKey.of(candidate).bytes().length == 32;
        } catch (InvalidKey e) {
            return false;
        }
    }

    private static boolean jdkAccepts(byte[] key, byte[] message, byte[] signature) throws GeneralSecurityException {
        byte[] spki = java.util.Arrays.copyOf(SPKI, SPKI.length + 32);
        System.arraycopy(key, 0, spki, SPKI.length, 32);
        PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(publicKey);
        check.update(message);
        try {
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private void flipOneBit(byte[] bytes) {
        int bit = random.nextInt(bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);
    }
}
