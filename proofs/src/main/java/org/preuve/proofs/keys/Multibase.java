package org.preuve.proofs.keys;

import java.util.Arrays;
import java.util.Base64;
import org.preuve.proofs.keys.InvalidKey.Reason;

/**
 * Bytes as self-describing text: {@code z} and base58btc, or {@code u} and base64url without padding. Each value has one
 * text only, and each text that is read is the one that would be written.
 */
public final class Multibase {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int[] DIGITS = digits();

    /** Base 58 takes quadratic time; keys and signatures need fewer than a hundred characters. */
    private static final int MAX_BASE58_LENGTH = 256;

    private Multibase() {}

    /** {@code z} followed by base58btc. */
    public static String encodeBase58btc(byte[] bytes) {
        int zeros = leadingZeros(bytes);
        byte[] digits = new byte[(bytes.length - zeros) * 138 / 100 + 1];
        int length = 0;
        for (int i = zeros; i < bytes.length; i++) {
            int carry = bytes[i] & 0xFF;
            for (int j = 0; j < length || carry != 0; j++) {
                carry += digits[j] << 8;
                digits[j] = (byte) (carry % 58);
                carry /= 58;
                length = Math.max(length, j + 1);
            }
        }
        StringBuilder text = new StringBuilder(1 + zeros + length).append('z').repeat('1', zeros);
        for (int j = length - 1; j >= 0; j--) {
            text.append(ALPHABET.charAt(digits[j]));
        }
        return text.toString();
    }

    /**
     * The bytes of {@code z…}.
     *
     * @throws InvalidKey with reason {@code MULTIBASE}
     */
    public static byte[] decodeBase58btc(String text) {
        if (text.isEmpty() || text.charAt(0) != 'z' || text.length() > MAX_BASE58_LENGTH) {
            throw new InvalidKey(Reason.MULTIBASE, "This is not a base58btc value: it must start with z and be short.");
        }
        int zeros = 0;
        while (zeros + 1 < text.length() && text.charAt(zeros + 1) == '1') {
            zeros++;
        }
        int[] words = new int[text.length() * 733 / 4000 + 1];
        int used = 0;
        for (int i = 1 + zeros; i < text.length(); i++) {
            long carry = digit(text.charAt(i));
            for (int w = 0; w < used || carry != 0; w++) {
                carry += (words[w] & 0xFFFF_FFFFL) * 58;
                words[w] = (int) carry;
                carry >>>= 32;
                used = Math.max(used, w + 1);
            }
        }
        return bytes(words, used, zeros);
    }

    private static byte[] bytes(int[] words, int used, int zeros) {
        int top = used == 0 ? 0 : 4 - Integer.numberOfLeadingZeros(words[used - 1]) / 8;
        byte[] bytes = new byte[zeros + Math.max(0, used - 1) * 4 + top];
        for (int i = 0; i < bytes.length - zeros; i++) {
            bytes[bytes.length - 1 - i] = (byte) (words[i / 4] >>> (i % 4 * 8));
        }
        return bytes;
    }

    /** {@code u} followed by base64url without padding. */
    public static String encodeBase64url(byte[] bytes) {
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The bytes of {@code u…}.
     *
     * @throws InvalidKey with reason {@code MULTIBASE}, also when padded or when unused bits are set
     */
    public static byte[] decodeBase64url(String text) {
        if (!text.startsWith("u")) {
            throw new InvalidKey(Reason.MULTIBASE, "This is not a base64url value: it must start with u.");
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text.substring(1));
        } catch (IllegalArgumentException e) {
            throw new InvalidKey(Reason.MULTIBASE, "This is not a base64url value.");
        }
        if (!encodeBase64url(bytes).equals(text)) {
            throw new InvalidKey(Reason.MULTIBASE, "This base64url value is not in its shortest form.");
        }
        return bytes;
    }

    private static int digit(char c) {
        int digit = c < DIGITS.length ? DIGITS[c] : -1;
        if (digit < 0) {
            throw new InvalidKey(
                    Reason.MULTIBASE, "This is not a base58btc value: it holds a character that base58 lacks.");
        }
        return digit;
    }

    private static int leadingZeros(byte[] bytes) {
        int zeros = 0;
        while (zeros < bytes.length && bytes[zeros] == 0) {
            zeros++;
        }
        return zeros;
    }

    private static int[] digits() {
        int[] digits = new int[128];
        Arrays.fill(digits, -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            digits[ALPHABET.charAt(i)] = i;
        }
        return digits;
    }
}
