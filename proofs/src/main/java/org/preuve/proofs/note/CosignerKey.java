package org.preuve.proofs.note;

import java.time.Instant;
import java.util.Optional;
import org.preuve.proofs.note.RefusedNote.Reason;

/** The key of one who cosigns checkpoints (tlog-cosignature), of either type. {@link Object#toString} prints the vkey. */
public sealed interface CosignerKey permits WitnessKey, PostQuantumKey {

    /**
     * Of a vkey of type {@code 0x04} or {@code 0x06}.
     *
     * @throws RefusedNote when it is anything else, or the id is not that of name and key
     */
    static CosignerKey parse(String vkey) {
        try {
            return WitnessKey.parse(vkey);
        } catch (RefusedNote e) {
            if (e.reason() != Reason.VERIFIER_KEY) {
                throw e;
            }
            return PostQuantumKey.parse(vkey);
        }
    }

    /** The name in its signature lines. */
    Origin name();

    /** The short id in its signature lines. */
    int keyId();

    /**
     * When it cosigned the checkpoint, in whole seconds; empty when it did not, or when a line under its name and id is
     * not its cosignature.
     */
    Optional<Instant> cosigned(Checkpoint checkpoint);
}
