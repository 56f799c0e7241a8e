package org.preuve.proofs.json;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.proofs.vectors.Vectors;

class JcsVectorsTests {

    @Test
    void writesEachPublishedInputAsPublished() {
        List<String> names = Vectors.names("jcs/input");
        assertThat(names).hasSize(6);
        for (String name : names) {
            byte[] canonical = CanonicalJson.canonical(Vectors.bytes("jcs/input", name));
            assertThat(canonical).as(name).isEqualTo(Vectors.bytes("jcs/output", name));
            String hex = Vectors.text("jcs/outhex", name.replace(".json", ".txt"));
            assertThat(canonical).as(name).isEqualTo(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4340000000000001, 9007199254740994",
        "4340000000000002, 9007199254740996",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "8000000000000000, 0",
        "0, 0",
        "1, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "44b52d02c7e14af6, 1e+23",
    })
    void printsPublishedNumbersAsEcmaScriptDoes(String bits, String expected) {
        assertThat(EcmaNumber.print(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(expected);
    }

    /** The 100,000 lines that the published generator gives, against the published hash; see its README. */
    @Test
    void printsAHundredThousandNumbersToThePublishedHash() throws NoSuchAlgorithmException {
        String generator = Vectors.text("jcs", "numgen.js");
        NumberSequence numbers = new NumberSequence(generator);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < 100_000; i++) {
            double value = numbers.next();
            String line = Long.toHexString(Double.doubleToRawLongBits(value)) + "," + EcmaNumber.print(value) + "\n";
            sha256.update(line.getBytes(US_ASCII));
        }
        assertThat(HexFormat.of().formatHex(sha256.digest()))
                .isEqualTo("22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7");
    }

    /** The published sequence: the listed values, 2,000 of the smallest normal ones, then chained SHA-256. */
    private static final class NumberSequence {
        private static final int SERIAL = 2000;
        private final List<Long> listed;
        private byte[] block = new byte[32];
        private int index;
        private int inBlock = 4;

        NumberSequence(String generator) {
            String list = generator.substring(generator.indexOf("BigUint64Array([") + 16, generator.indexOf("])"));
            this.listed = java.util.regex.Pattern.compile("0x([0-9a-f]{16})n")
                    .matcher(list)
                    .results()
                    .map(match -> Long.parseUnsignedLong(match.group(1), 16))
                    .toList();
        }

        double next() throws NoSuchAlgorithmException {
            int at = index++;
            if (at < listed.size()) {
                return Double.longBitsToDouble(listed.get(at));
            }
            if (at < listed.size() + SERIAL) {
                return Double.longBitsToDouble(0x0010000000000000L + at - listed.size());
            }
            double value;
            do {
                value = chained();
            } while (value == 0 || !Double.isFinite(value));
            return value;
        }

        private double chained() throws NoSuchAlgorithmException {
            if (inBlock == 4) {
                block = MessageDigest.getInstance("SHA-256").digest(block);
                inBlock = 0;
            }
            return ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).getDouble(8 * inBlock++);
        }
    }
}
