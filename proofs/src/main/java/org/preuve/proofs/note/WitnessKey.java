package org.preuve.proofs.note;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.preuve.proofs.keys.VerificationKey;

/** The key of a witness that cosigns checkpoints with Ed25519 ({@code cosignature/v1}, tlog-cosignature). */
public record WitnessKey(Origin name, VerificationKey key) implements CosignerKey {

    private static final int SIGNATURE_BYTES = 64;

    /**
     * Of {@code <name>+<hex key id>+<base64(0x04 ‖ public key)>}.
     *
     * @throws RefusedNote when it is anything else, or the id is not that of name and key
     */
    public static WitnessKey parse(String vkey) {
        Vkey.Parts<VerificationKey> parts = Vkey.parse(vkey, SignatureType.WITNESS, VerificationKey::of);
        return new WitnessKey(parts.name(), parts.key());
    }

    @Override
    public int keyId() {
        return Vkey.keyId(name, SignatureType.WITNESS, key.bytes());
    }

    /** What it signs for a checkpoint's text at a time, in whole seconds since 1970. */
    public static byte[] message(long time, String checkpointText) {
        return ("cosignature/v1\ntime " + time + "\n" + checkpointText).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Instant> cosigned(Checkpoint checkpoint) {
        SignedNote note = checkpoint.signedNote();
        return TimedSignature.latest(
                note,
                name,
                keyId(),
                SIGNATURE_BYTES,
                timed -> key.verifies(message(timed.seconds(), note.text()), timed.signature()));
    }

    @Override
    public String toString() {
        return Vkey.print(name, SignatureType.WITNESS, key.bytes());
    }
}
