package org.preuve.proofs.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Small changes to bytes that a parser may meet: cut, doubled, moved, flipped, and pieces that parsers fear. */
final class ByteMutations {

    private ByteMutations() {}

    static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            bytes = mutatedOnce(bytes, random);
        }
        return bytes;
    }

    private static byte[] mutatedOnce(byte[] bytes, Random random) {
        int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
        int length = bytes.length == 0 ? 0 : random.nextInt(Math.min(40, bytes.length - at) + 1);
        byte[] head = Arrays.copyOf(bytes, at);
        byte[] piece = Arrays.copyOfRange(bytes, at, at + length);
        byte[] tail = Arrays.copyOfRange(bytes, at + length, bytes.length);
        byte[] whole = Arrays.copyOfRange(bytes, at, bytes.length);
        return switch (random.nextInt(8)) {
            case 0 -> head;
            case 1 -> join(head, tail);
            case 2 -> join(head, piece, piece, tail);
            case 3 -> join(head, new byte[] {(byte) random.nextInt(256)}, whole);
            case 4 -> join(tail, head, piece);
            case 5 -> join(head, SPECIAL.get(random.nextInt(SPECIAL.size())).getBytes(StandardCharsets.UTF_8), tail);
            default -> flipped(bytes, at, random.nextInt(8));
        };
    }

    private static final List<String> SPECIAL = List.of(
            "",
            "\n",
            "\n\n",
            "0",
            "-1",
            "9223372036854775808",
            "é",
            "\u2028",
            "\u0000",
            "\"",
            "\\u0000",
            "null",
            "{}",
            "[",
            "+",
            " ",
            "=",
            "/",
            "— ",
            "\uffff",
            "1e999",
            "x000",
            ".p/0");

    private static byte[] flipped(byte[] bytes, int at, int bit) {
        byte[] changed = bytes.clone();
        if (at < changed.length) {
            changed[at] ^= (byte) (1 << bit);
        }
        return changed;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
