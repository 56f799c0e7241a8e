package org.preuve.ledger.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.PostQuantumKey;
import org.preuve.proofs.note.PostQuantumSigner;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.note.SignedNote;

/**
 * Everything that signs this log's checkpoints: its key; while it rotates also the keys before, so that readers who
 * have an old one go on; and the post-quantum key. Keys that do not sign any more still open what they signed.
 *
 * @param previous sign beside the current one
 * @param retired of keys that signed once
 */
public record LogSigners(
        NoteSigner current,
        List<NoteSigner> previous,
        List<LogKey> retired,
        @Nullable PostQuantumSigner postQuantum) {

    public LogSigners {
        previous = List.copyOf(previous);
        retired = List.copyOf(retired);
    }

    /** One key and nothing else. */
    public static LogSigners of(NoteSigner only) {
        return new LogSigners(only, List.of(), List.of(), null);
    }

    public Origin origin() {
        return current.logKey().origin();
    }

    public LogKey key() {
        return current.logKey();
    }

    /** Every key that opens checkpoints of this log, the current one first. */
    public List<LogKey> keys() {
        List<LogKey> keys = new ArrayList<>();
        keys.add(key());
        previous.forEach(signer -> keys.add(signer.logKey()));
        keys.addAll(retired);
        return keys.stream().distinct().toList();
    }

    public Optional<PostQuantumKey> postQuantumKey() {
        return Optional.ofNullable(postQuantum).map(PostQuantumSigner::postQuantumKey);
    }

    /** @param at when the head's last entry was sealed, for the signature that carries a time */
    Checkpoint sign(TreeHead head, Instant at) {
        Checkpoint signed = Checkpoint.issue(origin(), head, current);
        for (NoteSigner signer : previous) {
            signed = signed.with(signer.sign(signed.signedNote().text()).signatures());
        }
        return postQuantum == null ? signed : signed.with(List.of(postQuantum.cosign(signed, at)));
    }

    /**
     * Opens what was signed, lately or before a rotation.
     *
     * @throws RefusedNote when no key of this log signed it
     */
    Checkpoint open(String note) {
        return Checkpoint.open(SignedNote.parse(note), keys());
    }
}
