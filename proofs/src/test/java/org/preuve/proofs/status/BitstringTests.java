package org.preuve.proofs.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.keys.Multibase;
import org.preuve.proofs.status.RefusedStatus.Reason;

class BitstringTests {

    /** The example of Bitstring Status List §2.2. */
    private static final String PUBLISHED = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

    @Test
    void theEmptyListIsThePublishedOneByteForByte() {
        assertThat(Bitstring.empty().encode()).isEqualTo(PUBLISHED);
        assertThat(Bitstring.decode(PUBLISHED)).isEqualTo(Bitstring.empty());
        assertThat(Bitstring.empty().length()).isEqualTo(131_072);
        assertThat(Bitstring.empty().count()).isZero();
    }

    @Test
    void theFirstBitIsTheLeftmost() {
        byte[] bytes = new byte[Bitstring.MIN_LENGTH / 8];
        bytes[0] = (byte) 0x80;
        bytes[bytes.length - 1] = 1;
        Bitstring bits = Bitstring.decode(Multibase.encodeBase64url(gzip(bytes)));
        assertThat(bits.isSet(0)).isTrue();
        assertThat(bits.isSet(1)).isFalse();
        assertThat(bits.isSet(Bitstring.MIN_LENGTH - 1)).isTrue();
        assertThat(bits).isEqualTo(Bitstring.empty().with(0).with(Bitstring.MIN_LENGTH - 1));
        assertThat(bits).hasToString("2 of 131072 bits");
    }

    @Test
    void whatIsEncodedIsReadBack() {
        Bitstring bits = Bitstring.empty().with(3).with(94_567);
        assertThat(Bitstring.decode(bits.encode())).isEqualTo(bits);
        assertThat(bits.with(3)).isEqualTo(bits);
        assertThat(bits.covers(Bitstring.empty().with(3))).isTrue();
        assertThat(Bitstring.empty().with(3).covers(bits)).isFalse();
        assertThat(Bitstring.empty().covers(larger(Bitstring.MIN_LENGTH / 4))).isTrue();
    }

    @Test
    void aListOfFewerBitsHidesNobodyAndIsRefused() {
        assertRefused(gzip(new byte[Bitstring.MIN_LENGTH / 8 - 1]), Reason.LENGTH);
        assertRefused(gzip(new byte[0]), Reason.LENGTH);
    }

    @Test
    void aBombIsRefusedBeforeItExpands() {
        assertThat(larger(Bitstring.MAX_BYTES).length()).isEqualTo(8 * Bitstring.MAX_BYTES);
        assertRefused(gzip(new byte[Bitstring.MAX_BYTES + 1]), Reason.LENGTH);
        assertRefused(gzip(new byte[64 << 20]), Reason.LENGTH);
    }

    @Test
    void garbageOrASecondMemberBehindTheFirstIsRefused() {
        byte[] good = gzip(new byte[Bitstring.MIN_LENGTH / 8]);
        assertRefused(joined(good, new byte[] {0}), Reason.ENCODING);
        assertRefused(joined(good, good), Reason.ENCODING);
        assertRefused(joined(good, gzip(new byte[0])), Reason.ENCODING);
        assertRefused(Arrays.copyOf(good, good.length - 1), Reason.ENCODING);
        for (int i : new int[] {0, 1, 2, 3, 12, good.length - 8, good.length - 1}) {
            byte[] damaged = good.clone();
            damaged[i] ^= 1;
            assertRefused(damaged, Reason.ENCODING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "z6Mk", "uH4sI", "uH4sIAAAAAAAAA=", "H4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAA"})
    void anotherEncodingIsRefused(String encoded) {
        assertThatExceptionOfType(RefusedStatus.class)
                .isThrownBy(() -> Bitstring.decode(encoded))
                .matches(refused -> refused.reason() == Reason.ENCODING)
                .withMessageStartingWith("/credentialSubject/encodedList must be ");
    }

    private static void assertRefused(byte[] gzip, Reason reason) {
        assertThatExceptionOfType(RefusedStatus.class)
                .isThrownBy(() -> Bitstring.decode(Multibase.encodeBase64url(gzip)))
                .extracting(RefusedStatus::reason)
                .isEqualTo(reason);
    }

    private static Bitstring larger(int bytes) {
        return Bitstring.decode(Multibase.encodeBase64url(gzip(new byte[bytes])));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
