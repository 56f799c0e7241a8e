package org.preuve.ledger.witnessing;

import java.time.Clock;
import java.util.List;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.AddCheckpoint;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteSignature;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.note.SignedNote;
import org.preuve.proofs.note.WitnessKey;
import org.preuve.proofs.note.WitnessSigner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cosigns another log's checkpoint when it continues what was cosigned before (C2SP tlog-witness). The log's head is
 * moved by compare-and-swap first and signed for afterwards, so of two checkpoints that contradict each other at most
 * one is ever cosigned: also by two processes at once, also across a crash.
 */
public final class CosignCheckpoint {

    private static final Logger LOG = LoggerFactory.getLogger(CosignCheckpoint.class);

    private final WitnessedLogs logs;
    private final WitnessedHeadStore heads;
    private final WitnessSigner signer;
    private final Clock clock;

    public CosignCheckpoint(WitnessedLogs logs, WitnessedHeadStore heads, WitnessSigner signer, Clock clock) {
        this.logs = logs;
        this.heads = heads;
        this.signer = signer;
        this.clock = clock;
    }

    /** What readers check the cosignatures with. */
    public WitnessKey key() {
        return signer.witnessKey();
    }

    public Cosigning cosign(AddCheckpoint request) {
        String origin = request.checkpoint().text().lines().findFirst().orElse("");
        List<LogKey> trusted = logs.of(origin);
        if (trusted.isEmpty()) {
            return new Cosigning.UnknownLog(origin);
        }
        Checkpoint asked;
        try {
            asked = Checkpoint.open(signedBy(trusted, request.checkpoint()), trusted);
        } catch (RefusedNote refused) {
            return new Cosigning.NotSigned(String.valueOf(refused.getMessage()));
        }
        return request.oldSize() > asked.head().size()
                ? new Cosigning.OldSizeTooLarge(request.oldSize(), asked.head().size())
                : cosign(request, asked);
    }

    /** Without the lines of others, which nobody here can check: what is kept of it is signed to the last byte. */
    private static SignedNote signedBy(List<LogKey> trusted, SignedNote note) {
        List<NoteSignature> lines = note.signatures().stream()
                .filter(line -> trusted.stream()
                        .anyMatch(key -> key.origin().equals(line.name()) && key.keyId() == line.keyId()))
                .toList();
        return lines.isEmpty() ? note : new SignedNote(note.text(), lines);
    }

    private Cosigning cosign(AddCheckpoint request, Checkpoint asked) {
        TreeHead known = heads.find(asked.origin()).orElseGet(TreeHead::empty);
        if (request.oldSize() != known.size()) {
            return new Cosigning.OtherHead(known.size());
        }
        if (known.size() == asked.head().size() && !known.equals(asked.head())) {
            fork(known, asked);
            return new Cosigning.OtherHead(known.size());
        }
        if (!request.proof().checks(known, asked.head())) {
            fork(known, asked);
            return new Cosigning.Inconsistent(known.size(), asked.head().size());
        }
        // THE COMMIT POINT: before this line nothing may be cosigned, after it nothing that contradicts it ever is.
        boolean moved = heads.replace(known, asked);
        return moved
                ? new Cosigning.Cosigned(signer.cosign(asked, clock.instant()))
                : new Cosigning.OtherHead(
                        heads.find(asked.origin()).orElseGet(TreeHead::empty).size());
    }

    /** The log has signed it, so either the proof that came along is wrong or the log shows two histories. */
    private static void fork(TreeHead known, Checkpoint asked) {
        LOG.warn("{} signed {}, which was not shown to continue the cosigned {}", asked.origin(), asked.head(), known);
    }
}
