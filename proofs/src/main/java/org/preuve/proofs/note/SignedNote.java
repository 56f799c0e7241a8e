package org.preuve.proofs.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.preuve.proofs.note.RefusedNote.Reason;

/**
 * A text and the lines that claim to sign it (C2SP signed-note). The text means nothing until a {@link LogKey} has
 * checked its signature. {@link #toString} prints the note, byte for byte as it was read.
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int MAX_LENGTH = 1_000_000;
    static final int MAX_SIGNATURES = 100;
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f]");

    /** @throws RefusedNote when a note cannot carry this text, or has no signature or too many */
    public SignedNote {
        if (!text.endsWith("\n")
                || CONTROL.matcher(text).find()
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new RefusedNote(Reason.NOT_A_NOTE, "A note is UTF-8 lines without control characters.");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new RefusedNote(Reason.NOT_A_NOTE, "A note has 1 to " + MAX_SIGNATURES + " signatures.");
        }
        signatures = List.copyOf(signatures);
    }

    /**
     * The note of a text with signature lines.
     *
     * @throws RefusedNote when it is none
     */
    public static SignedNote parse(String note) {
        if (note.length() > MAX_LENGTH) {
            throw new RefusedNote(Reason.NOT_A_NOTE, "A note has at most " + MAX_LENGTH + " characters.");
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw new RefusedNote(Reason.NOT_A_NOTE, "A note is a text, a blank line and signature lines.");
        }
        List<NoteSignature> signatures = note.substring(blank + 2)
                .lines()
                .limit(MAX_SIGNATURES + 1L)
                .map(NoteSignature::parse)
                .toList();
        SignedNote parsed = new SignedNote(note.substring(0, blank + 1), signatures);
        if (!parsed.toString().equals(note)) {
            throw new RefusedNote(Reason.NOT_A_NOTE, "A note is UTF-8 lines without control characters.");
        }
        return parsed;
    }

    /**
     * The note of UTF-8 bytes.
     *
     * @throws RefusedNote when they are none
     */
    public static SignedNote parse(byte[] note) {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(note))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new RefusedNote(Reason.NOT_A_NOTE, "A note is UTF-8.");
        }
    }

    /** The signatures that claim to be of one key. */
    List<NoteSignature> signaturesOf(Origin name, int keyId) {
        return signatures.stream()
                .filter(signature ->
                        signature.keyId() == keyId && signature.name().equals(name))
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
