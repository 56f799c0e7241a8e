package org.preuve.proofs.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Base64Text;
import org.preuve.proofs.note.RefusedNote.Reason;

/** One signature line of a note: who claims to have signed, under which key id, and the signature. Proves nothing yet. */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, and compared by content
public record NoteSignature(Origin name, int keyId, byte[] bytes) {

    private static final String DASH = "\u2014 ";

    public NoteSignature {
        if (bytes.length == 0) {
            throw new RefusedNote(Reason.NOT_A_NOTE, "A signature is not empty.");
        }
        bytes = bytes.clone();
    }

    /**
     * One line, without its newline.
     *
     * @throws RefusedNote when it is not an em dash, a name, and base64 of a key id and a signature
     */
    static NoteSignature parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new RefusedNote(Reason.NOT_A_NOTE, "A signature line is an em dash, a name and base64.");
        }
        Origin name = new Origin(line.substring(DASH.length(), space));
        byte[] idAndSignature;
        try {
            idAndSignature = Base64Text.decode(line.substring(space + 1));
        } catch (IllegalArgumentException e) {
            throw new RefusedNote(Reason.NOT_A_NOTE, "A signature is not base64.");
        }
        if (idAndSignature.length <= Integer.BYTES) {
            throw new RefusedNote(Reason.NOT_A_NOTE, "A signature is a four-byte key id and more.");
        }
        int id = ByteBuffer.wrap(idAndSignature).getInt();
        return new NoteSignature(name, id, Arrays.copyOfRange(idAndSignature, Integer.BYTES, idAndSignature.length));
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    boolean isOfSameKey(NoteSignature other) {
        return keyId == other.keyId && name.equals(other.name);
    }

    /** The line without its newline. */
    String line() {
        byte[] idAndSignature = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(keyId)
                .put(bytes)
                .array();
        return DASH + name + " " + Base64Text.encode(idAndSignature);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteSignature signature && line().equals(signature.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    @Override
    public String toString() {
        return line();
    }
}
