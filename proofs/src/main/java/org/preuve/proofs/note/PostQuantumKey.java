package org.preuve.proofs.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.preuve.proofs.keys.MlDsaVerificationKey;
import org.preuve.proofs.log.Hash;

/**
 * The key of one who cosigns checkpoints with ML-DSA-44 ({@code subtree/v1}, tlog-cosignature): a log itself, under its
 * own origin, or a witness. Such a cosignature says nothing about a checkpoint's extension lines.
 */
public record PostQuantumKey(Origin name, MlDsaVerificationKey key) implements CosignerKey {

    private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    /**
     * Of {@code <name>+<hex key id>+<base64(0x06 ‖ public key)>}.
     *
     * @throws RefusedNote when it is anything else, or the id is not that of name and key
     */
    public static PostQuantumKey parse(String vkey) {
        Vkey.Parts<MlDsaVerificationKey> parts = Vkey.parse(vkey, SignatureType.POST_QUANTUM, MlDsaVerificationKey::of);
        return new PostQuantumKey(parts.name(), parts.key());
    }

    @Override
    public int keyId() {
        return Vkey.keyId(name, SignatureType.POST_QUANTUM, key.bytes());
    }

    /**
     * What a cosigner signs for a whole tree at a time, in whole seconds since 1970: the {@code cosigned_message}
     * {@code "subtree/v1\n\0" ‖ u8 len ‖ cosigner ‖ u64 time ‖ u8 len ‖ origin ‖ u64 0 ‖ u64 size ‖ root}.
     */
    public static byte[] message(Origin cosigner, long time, Checkpoint checkpoint) {
        byte[] name = cosigner.value().getBytes(StandardCharsets.UTF_8);
        byte[] origin = checkpoint.origin().value().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(
                        LABEL.length + 1 + name.length + Long.BYTES + 1 + origin.length + 2 * Long.BYTES + Hash.LENGTH)
                .put(LABEL)
                .put((byte) name.length)
                .put(name)
                .putLong(time)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(checkpoint.head().size())
                .put(checkpoint.head().root().bytes())
                .array();
    }

    @Override
    public Optional<Instant> cosigned(Checkpoint checkpoint) {
        return TimedSignature.latest(
                checkpoint.signedNote(),
                name,
                keyId(),
                MlDsaVerificationKey.SIGNATURE_BYTES,
                timed -> key.verifies(message(name, timed.seconds(), checkpoint), timed.signature()));
    }

    /** When it signed the checkpoint, as {@link #cosigned}. */
    public Optional<Instant> signed(Checkpoint checkpoint) {
        return cosigned(checkpoint);
    }

    @Override
    public String toString() {
        return Vkey.print(name, SignatureType.POST_QUANTUM, key.bytes());
    }
}
