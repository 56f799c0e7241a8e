package org.preuve.proofs.note;

import java.time.Instant;
import org.preuve.proofs.keys.SigningKey;

/**
 * Cosigns checkpoints of other logs with Ed25519 ({@code cosignature/v1}, tlog-cosignature). Whoever calls it has made
 * sure that the checkpoint is consistent with every earlier one that it cosigned for that log, and has kept it.
 */
public final class WitnessSigner {

    private final WitnessKey witnessKey;
    private final SigningKey key;

    public WitnessSigner(Origin name, SigningKey key) {
        this.witnessKey = new WitnessKey(name, key.verificationKey());
        this.key = key;
    }

    /** What readers check its cosignatures with. */
    public WitnessKey witnessKey() {
        return witnessKey;
    }

    /**
     * The signature line that says that this was the largest consistent checkpoint at a time, in whole seconds.
     *
     * @throws IllegalArgumentException when the time is before 1970
     */
    public NoteSignature cosign(Checkpoint checkpoint, Instant time) {
        long seconds = TimedSignature.seconds(time);
        byte[] message = WitnessKey.message(seconds, checkpoint.signedNote().text());
        return new NoteSignature(
                witnessKey.name(), witnessKey.keyId(), new TimedSignature(seconds, key.sign(message)).bytes());
    }
}
