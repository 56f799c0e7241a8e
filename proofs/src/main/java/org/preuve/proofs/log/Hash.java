package org.preuve.proofs.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 hash: 32 bytes, compared by content, with the three texts that the formats use. */
public final class Hash {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};
    private static final byte[] MULTIHASH = {0x12, LENGTH};

    /** Never handed out and never changed after construction. */
    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash that these 32 bytes are.
     *
     * @throws MalformedHash when there are not 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new MalformedHash("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The hash at an offset of a tile that was checked to be long enough. */
    static Hash at(byte[] bytes, int offset) {
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
    }

    /** The SHA-256 of the parts, one after the other. */
    public static Hash sha256(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /** The leaf hash of an entry (RFC 6962, section 2.1). */
    public static Hash leaf(byte[] entry) {
        return sha256(LEAF, entry);
    }

    /** The hash of a node above two others (RFC 6962, section 2.1). */
    public static Hash node(Hash left, Hash right) {
        return sha256(NODE, left.bytes, right.bytes);
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Writes the 32 bytes into a larger array. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Base64 with padding, as checkpoints and receipts print hashes. */
    public String base64() {
        return Base64Text.encode(bytes);
    }

    /**
     * Of {@link #base64()}.
     *
     * @throws MalformedHash when the text is anything else
     */
    public static Hash ofBase64(String text) {
        try {
            return of(Base64Text.decode(text));
        } catch (MalformedHash e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedHash("not the base64 of a hash");
        }
    }

    /** Multibase base64url of the multihash, {@code uEiC…}, as entries and records print hashes. */
    public String multihash() {
        byte[] multihash = Arrays.copyOf(MULTIHASH, MULTIHASH.length + LENGTH);
        copyTo(multihash, MULTIHASH.length);
        return "u" + Base64Text.encodeUrl(multihash);
    }

    /**
     * Of {@link #multihash()}.
     *
     * @throws MalformedHash when the text is another encoding, another function or not a multihash
     */
    public static Hash ofMultihash(String text) {
        if (!text.startsWith("u")) {
            throw new MalformedHash("a digest starts with u, multibase base64url");
        }
        byte[] bytes;
        try {
            bytes = Base64Text.decodeUrl(text.substring(1));
        } catch (IllegalArgumentException e) {
            throw new MalformedHash("not multibase base64url");
        }
        if (bytes.length != MULTIHASH.length + LENGTH || bytes[0] != MULTIHASH[0] || bytes[1] != MULTIHASH[1]) {
            throw new MalformedHash("not a SHA-256 multihash");
        }
        return at(bytes, MULTIHASH.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
