package org.preuve.proofs.vectors;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damaged copies of good inputs, the same in every run: what a parser must refuse as it declares, or take. */
public final class Mutations {
    private static final byte[] TELLING =
            "\0\n\"\\{}[],:0-9.eE#z\u007f".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** What means something to one parser or another. */
    private static final List<String> WORDS = List.of(
            "\n\n",
            "-1",
            "9223372036854775808",
            "\u2028",
            "\\u0000",
            "\\ud83d",
            "null",
            "{}",
            "[",
            "\u2014 ",
            "1e999",
            "x000",
            ".p/0",
            "\uffff",
            "index 0\n",
            "quorum none\n",
            "\"a\":1,");

    private final List<byte[]> seeds;
    private final Random random;

    public Mutations(long seed, List<byte[]> seeds) {
        this.seeds = seeds;
        this.random = new Random(seed);
    }

    /** A seed after one to four changes: a byte changed, inserted, removed, a part cut, doubled or taken from elsewhere. */
    public byte[] next() {
        byte[] bytes = seeds.get(random.nextInt(seeds.size()));
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        if (bytes.length == 0) {
            return new byte[] {oneByte()};
        }
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(16));
        return switch (random.nextInt(8)) {
            case 0 -> spliced(bytes, at, at + 1, new byte[] {oneByte()});
            case 1 -> spliced(bytes, at, at, new byte[] {oneByte()});
            case 2 -> spliced(bytes, at, at + 1, new byte[0]);
            case 3 -> spliced(bytes, at, end, new byte[0]);
            case 4 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            case 5 -> Arrays.copyOf(bytes, at);
            case 6 -> spliced(bytes, at, random.nextBoolean() ? at : end, word());
            default -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                int from = other.length == 0 ? 0 : random.nextInt(other.length);
                yield spliced(bytes, at, end, Arrays.copyOfRange(other, from, Math.min(other.length, from + 24)));
            }
        };
    }

    private byte[] word() {
        return WORDS.get(random.nextInt(WORDS.size())).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private byte oneByte() {
        return random.nextBoolean() ? TELLING[random.nextInt(TELLING.length)] : (byte) random.nextInt(256);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        byte[] result = new byte[from + between.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(between, 0, result, from, between.length);
        System.arraycopy(bytes, to, result, from + between.length, bytes.length - to);
        return result;
    }
}
