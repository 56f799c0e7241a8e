package org.preuve.proofs.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.preuve.proofs.keys.VerificationKey;

/** The key of a witness that cosigns checkpoints with Ed25519 ({@code cosignature/v1}, tlog-cosignature). */
public record WitnessKey(Origin name, VerificationKey key) {

    private static final int COSIGNATURE_BYTES = Long.BYTES + 64;

    /**
     * Of {@code <name>+<hex key id>+<base64(0x04 ‖ public key)>}.
     *
     * @throws RefusedNote when it is anything else, or the id is not that of name and key
     */
    public static WitnessKey parse(String vkey) {
        Vkey.Parts parts = Vkey.parse(vkey, SignatureType.WITNESS);
        return new WitnessKey(parts.name(), parts.key());
    }

    /** The short id in its signature lines. */
    public int keyId() {
        return Vkey.keyId(name, SignatureType.WITNESS, key);
    }

    /** What it signs for a checkpoint's text at a time, in whole seconds since 1970. */
    public static byte[] message(long time, String checkpointText) {
        return ("cosignature/v1\ntime " + time + "\n" + checkpointText).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * When this witness cosigned the checkpoint; empty when it did not, or when a line under its name and id is not its
     * cosignature.
     */
    public Optional<Instant> cosigned(Checkpoint checkpoint) {
        SignedNote note = checkpoint.signedNote();
        Optional<Instant> latest = Optional.empty();
        for (NoteSignature signature : note.signaturesOf(name, keyId())) {
            Optional<Instant> at = time(signature.bytes(), note.text());
            if (at.isEmpty()) {
                return Optional.empty();
            }
            latest = latest.isPresent() && latest.get().isAfter(at.get()) ? latest : at;
        }
        return latest;
    }

    private Optional<Instant> time(byte[] cosignature, String text) {
        if (cosignature.length != COSIGNATURE_BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(cosignature);
        long time = buffer.getLong();
        byte[] signature = new byte[buffer.remaining()];
        buffer.get(signature);
        boolean representable = time >= 0 && time <= Instant.MAX.getEpochSecond();
        return representable && key.verifies(message(time, text), signature)
                ? Optional.of(Instant.ofEpochSecond(time))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Vkey.print(name, SignatureType.WITNESS, key);
    }
}
