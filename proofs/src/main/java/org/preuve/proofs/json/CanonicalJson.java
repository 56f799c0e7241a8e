package org.preuve.proofs.json;

import tools.jackson.databind.JsonNode;

/**
 * Reads I-JSON (RFC 7493) and writes its one canonical form (RFC 8785). Every hash and signature of Preuve is over bytes
 * that came out of here, so nothing is repaired: what another reader could understand differently is refused.
 *
 * <p>Whatever {@link #write} gives, {@link #parse} takes again, and the second writing equals the first. That is why an
 * integral number from 2⁵³ up to 10²¹ is refused also when it is written {@code 1e20}: its canonical form would be an
 * integer that I-JSON does not allow.
 */
public final class CanonicalJson {
    /** The largest text that {@link #parse(byte[])} reads. */
    public static final int MAX_BYTES = 1 << 20;

    /** How deep arrays and objects may lie in each other. */
    public static final int MAX_DEPTH = 64;

    static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    private CanonicalJson() {}

    /**
     * Reads one JSON value of at most {@link #MAX_BYTES}. Integral numbers become integer nodes ({@code 56.0} is 56, and
     * {@code -0.0} is 0), all others doubles: two texts with the same canonical form give equal trees.
     *
     * @throws MalformedJson with the place, when the bytes are not I-JSON
     */
    public static JsonNode parse(byte[] json) {
        return parse(json, MAX_BYTES);
    }

    /**
     * Reads as {@link #parse(byte[])} does, with another limit of size.
     *
     * @throws MalformedJson with the place, when the bytes are not I-JSON
     */
    public static JsonNode parse(byte[] json, int maxBytes) {
        return new IJsonReader(json, maxBytes).document();
    }

    /**
     * The canonical UTF-8 bytes of a tree.
     *
     * @throws MalformedJson without a place, when the tree holds what I-JSON cannot: NaN, a lone surrogate, binary
     */
    public static byte[] write(JsonNode tree) {
        JcsWriter writer = new JcsWriter();
        writer.value(tree, 0);
        return writer.bytes();
    }

    /**
     * The canonical form of a JSON text.
     *
     * @throws MalformedJson with the place, when the bytes are not I-JSON
     */
    public static byte[] canonical(byte[] json) {
        return write(parse(json));
    }
}
