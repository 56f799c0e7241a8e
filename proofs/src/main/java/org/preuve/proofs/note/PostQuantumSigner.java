package org.preuve.proofs.note;

import java.time.Instant;
import org.preuve.proofs.keys.MlDsaKey;

/**
 * Cosigns checkpoints with ML-DSA-44 ({@code subtree/v1}, tlog-cosignature): a log's second signature under its own
 * origin, or a witness's. Deterministic: the same checkpoint at the same time always gets the same line.
 */
public final class PostQuantumSigner {

    private final PostQuantumKey postQuantumKey;
    private final MlDsaKey key;

    public PostQuantumSigner(Origin name, MlDsaKey key) {
        this.postQuantumKey = new PostQuantumKey(name, key.verificationKey());
        this.key = key;
    }

    /** What readers check its cosignatures with. */
    public PostQuantumKey postQuantumKey() {
        return postQuantumKey;
    }

    /**
     * The signature line that says that this was the largest consistent checkpoint at a time, in whole seconds.
     *
     * @throws IllegalArgumentException when the time is before 1970
     */
    public NoteSignature cosign(Checkpoint checkpoint, Instant time) {
        long seconds = TimedSignature.seconds(time);
        byte[] message = PostQuantumKey.message(postQuantumKey.name(), seconds, checkpoint);
        return new NoteSignature(
                postQuantumKey.name(), postQuantumKey.keyId(), new TimedSignature(seconds, key.sign(message)).bytes());
    }
}
