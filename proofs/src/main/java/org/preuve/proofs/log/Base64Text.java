package org.preuve.proofs.log;

import java.util.Base64;

/**
 * Base64 of RFC 4648, read strictly: every value has exactly one text, so a text that was accepted once can be
 * compared and hashed later. Padding, line breaks and left-over bits other than the encoder's own are refused.
 */
public final class Base64Text {

    private Base64Text() {}

    /** With padding, section 4. */
    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Of section 4.
     *
     * @throws IllegalArgumentException when the text is not what {@link #encode} makes
     */
    public static byte[] decode(String text) {
        return exactly(text, Base64.getDecoder(), Base64.getEncoder());
    }

    /** The URL alphabet without padding, section 5. */
    public static String encodeUrl(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Of section 5, without padding.
     *
     * @throws IllegalArgumentException when the text is not what {@link #encodeUrl} makes
     */
    public static byte[] decodeUrl(String text) {
        return exactly(text, Base64.getUrlDecoder(), Base64.getUrlEncoder().withoutPadding());
    }

    private static byte[] exactly(String text, Base64.Decoder decoder, Base64.Encoder encoder) {
        byte[] bytes = decoder.decode(text);
        if (!encoder.encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("not canonical base64");
        }
        return bytes;
    }
}
