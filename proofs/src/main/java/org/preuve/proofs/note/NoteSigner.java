package org.preuve.proofs.note;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.preuve.proofs.keys.SigningKey;

/** Signs for a log. Deterministic: the same text always gives the same note. */
public final class NoteSigner {

    private final LogKey logKey;
    private final SigningKey key;

    public NoteSigner(Origin origin, SigningKey key) {
        this.logKey = new LogKey(origin, key.verificationKey());
        this.key = key;
    }

    /** What readers check its notes with. */
    public LogKey logKey() {
        return logKey;
    }

    /**
     * The note of a text that ends in a newline.
     *
     * @throws RefusedNote when a note cannot carry this text
     */
    public SignedNote sign(String text) {
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        return new SignedNote(text, List.of(new NoteSignature(logKey.origin(), logKey.keyId(), signature)));
    }
}
