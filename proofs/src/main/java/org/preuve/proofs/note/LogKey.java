package org.preuve.proofs.note;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.note.RefusedNote.Reason;

/**
 * Whose signature makes a checkpoint a log's: the verifier key (vkey) that a reader has from the log's operator, never
 * from the log itself. {@link #toString} prints the vkey.
 */
public record LogKey(Origin origin, VerificationKey key) {

    /**
     * Of {@code <name>+<hex key id>+<base64(0x01 ‖ public key)>}.
     *
     * @throws RefusedNote when it is anything else, or the id is not that of name and key
     */
    public static LogKey parse(String vkey) {
        Vkey.Parts<VerificationKey> parts = Vkey.parse(vkey, SignatureType.LOG, VerificationKey::of);
        return new LogKey(parts.name(), parts.key());
    }

    /** The name in its signature lines, equal to the log's origin. */
    public String name() {
        return origin.value();
    }

    /** The short id in its signature lines; with the name, but not alone, it names the key. */
    public int keyId() {
        return Vkey.keyId(origin, SignatureType.LOG, key.bytes());
    }

    /**
     * Checks that the note is signed by this key. Signatures of other keys are ignored.
     *
     * @throws RefusedNote when no signature is this key's, or one claims to be and is not
     */
    public void requireSigned(SignedNote note) {
        if (!isSigned(note)) {
            throw new RefusedNote(Reason.NOT_SIGNED, "There is no signature of " + this + ".");
        }
    }

    /**
     * Whether the note is signed by this key. Signatures of other keys are ignored.
     *
     * @throws RefusedNote when a signature claims to be this key's and is not
     */
    boolean isSigned(SignedNote note) {
        List<NoteSignature> signatures = note.signaturesOf(origin, keyId());
        byte[] text = note.text().getBytes(StandardCharsets.UTF_8);
        if (signatures.stream().allMatch(signature -> key.verifies(text, signature.bytes()))) {
            return !signatures.isEmpty();
        }
        throw new RefusedNote(Reason.BAD_SIGNATURE, "The signature of " + name() + " does not fit the text.");
    }

    @Override
    public String toString() {
        return Vkey.print(origin, SignatureType.LOG, key.bytes());
    }
}
