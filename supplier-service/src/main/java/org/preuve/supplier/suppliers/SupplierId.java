package org.preuve.supplier.suppliers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.preuve.proofs.log.Hash;

/** A supplier's id, printed {@code urn:uuid:…} everywhere, so that it can be copied from any answer into any record. */
public record SupplierId(UUID value) {

    private static final String URN = "urn:uuid:";
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Reads {@code urn:uuid:…} or the bare UUID. */
    public static Optional<SupplierId> parse(String text) {
        String bare = text.startsWith(URN) ? text.substring(URN.length()) : text;
        return UUID_TEXT.matcher(bare).matches()
                ? Optional.of(new SupplierId(UUID.fromString(bare)))
                : Optional.empty();
    }

    /**
     * The one id for this key of this caller, so that a registration repeated with the same {@code Idempotency-Key} is
     * the same supplier: a version 8 UUID (RFC 9562 section 5.8) from SHA-256.
     */
    public static SupplierId named(String caller, String idempotencyKey) {
        byte[] length =
                ByteBuffer.allocate(Integer.BYTES).putInt(caller.length()).array();
        Hash name = Hash.sha256(length, (caller + idempotencyKey).getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(name.bytes());
        long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new SupplierId(new UUID(high, low));
    }

    @Override
    public String toString() {
        return URN + value;
    }
}
