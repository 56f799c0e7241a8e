package org.preuve.proofs.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.log.Base64Text;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.note.RefusedNote.Reason;

/** The text of a verifier key: {@code <name>+<hex key id>+<base64(type ‖ public key)>} (signed-note). */
final class Vkey {

    private static final Pattern FORM = Pattern.compile("([^+]*)\\+([0-9a-f]{8})\\+(.*)");

    private Vkey() {}

    /** The first four bytes of {@code SHA-256(name ‖ 0x0A ‖ type ‖ public key)}, big-endian. */
    static int keyId(Origin name, SignatureType type, byte[] key) {
        Hash hash = Hash.sha256((name.value() + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {type.id()}, key);
        return ByteBuffer.wrap(hash.bytes()).getInt();
    }

    static String print(Origin name, SignatureType type, byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = type.id();
        System.arraycopy(key, 0, typed, 1, key.length);
        return name + "+" + HexFormat.of().toHexDigits(keyId(name, type, key)) + "+" + Base64Text.encode(typed);
    }

    /** What a vkey of a wanted type says. */
    record Parts<K>(Origin name, K key) {}

    /** Reads a vkey whose bytes {@code read} takes, or refuses with {@link InvalidKey}. */
    static <K> Parts<K> parse(String vkey, SignatureType type, Function<byte[], K> read) {
        Matcher form = FORM.matcher(vkey);
        if (!form.matches()) {
            throw new RefusedNote(Reason.VERIFIER_KEY, "A verifier key is <name>+<8 hex digits>+<base64>.");
        }
        Origin name = new Origin(form.group(1));
        byte[] typed = typed(form.group(3));
        if (typed.length == 0 || typed[0] != type.id()) {
            throw new RefusedNote(Reason.VERIFIER_KEY, "The verifier key is not of the type for " + type + ".");
        }
        byte[] bytes = Arrays.copyOfRange(typed, 1, typed.length);
        K key = key(bytes, read);
        if (Integer.parseUnsignedInt(form.group(2), 16) != keyId(name, type, bytes)) {
            throw new RefusedNote(Reason.VERIFIER_KEY, "The verifier key's id is not that of its name and key.");
        }
        return new Parts<>(name, key);
    }

    private static byte[] typed(String base64) {
        try {
            return Base64Text.decode(base64);
        } catch (IllegalArgumentException e) {
            throw new RefusedNote(Reason.VERIFIER_KEY, "The last part of the verifier key is not base64.");
        }
    }

    private static <K> K key(byte[] bytes, Function<byte[], K> read) {
        try {
            return read.apply(bytes);
        } catch (InvalidKey e) {
            throw new RefusedNote(Reason.VERIFIER_KEY, "The verifier key holds no such key: " + e.getMessage());
        }
    }
}
