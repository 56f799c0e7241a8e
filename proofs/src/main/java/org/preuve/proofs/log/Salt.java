package org.preuve.proofs.log;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The 16 random bytes that stand before a record when it is digested, so that nobody can guess a record from the
 * public log. Kept with the record and erased with it; {@link #toString} shows nothing.
 */
public final class Salt {

    /** Bytes of a salt. */
    public static final int LENGTH = 16;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The salt that these 16 bytes are.
     *
     * @throws MalformedHash when there are not 16
     */
    public static Salt of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new MalformedHash("a salt has 16 bytes, not " + bytes.length);
        }
        return new Salt(bytes.clone());
    }

    /** A new one. */
    public static Salt generate(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new Salt(bytes);
    }

    /** A copy of the 16 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Multibase base64url, {@code u…}, as bundles carry it. */
    public String multibase() {
        return "u" + Base64Text.encodeUrl(bytes);
    }

    /**
     * Of {@link #multibase()}.
     *
     * @throws MalformedHash when the text is anything else
     */
    public static Salt ofMultibase(String text) {
        if (!text.startsWith("u")) {
            throw new MalformedHash("a salt starts with u, multibase base64url");
        }
        try {
            return of(Base64Text.decodeUrl(text.substring(1)));
        } catch (MalformedHash e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedHash("not multibase base64url");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Salt salt && MessageDigest.isEqual(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Salt[16 bytes]";
    }
}
