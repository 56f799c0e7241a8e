package org.preuve.ledger.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.preuve.ledger.log.BrokenLog;
import org.preuve.ledger.log.ReadLog;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.CosignerKey;
import org.preuve.proofs.note.NoteSignature;
import org.preuve.proofs.receipt.Receipt;

/**
 * Shows the log with what its witnesses cosigned. Every cosignature is checked again when it is shown: the store is not
 * believed. What counts as cosigned is what the policy says today, and where there is none, nothing is given instead.
 */
public final class CosignedLog {

    private final ReadLog log;
    private final CosignatureStore kept;
    private final WitnessPolicy policy;

    public CosignedLog(ReadLog log, CosignatureStore kept, WitnessPolicy policy) {
        this.log = log;
        this.kept = kept;
        this.policy = policy;
    }

    CosignatureStore kept() {
        return kept;
    }

    public WitnessPolicy policy() {
        return policy;
    }

    /** The policy that this log's checkpoints and receipts can be checked by. */
    public TrustPolicy policyAt(String url) {
        return policy.about(log.keys(), url);
    }

    /** The newest checkpoint with whatever cosignatures it has. */
    public Checkpoint newest() {
        return withCosignatures(log.checkpoint());
    }

    /** The newest checkpoint that enough witnesses have cosigned. */
    public Optional<Checkpoint> newestCosigned() {
        return cosigned(kept.newestCosigned());
    }

    /** The receipt of the same entry under the first checkpoint that covers it and is cosigned. */
    public Optional<Receipt> receipt(Receipt plain) {
        if (policy.keys().isEmpty()) {
            return Optional.empty();
        }
        long index = plain.proof().index();
        return Stream.of(kept.cosignedFrom(index + 1), kept.newestCosigned())
                .flatMap(size -> cosigned(size).stream())
                .filter(checkpoint -> checkpoint.head().size() > index)
                .findFirst()
                .map(checkpoint -> receipt(plain, checkpoint));
    }

    void noteIfCosigned(Checkpoint plain) {
        if (policy.isMet(withCosignatures(plain))) {
            kept.noteCosigned(plain.head().size());
        }
    }

    private Optional<Checkpoint> cosigned(OptionalLong size) {
        return size.isEmpty()
                ? Optional.empty()
                : log.checkpoint(size.getAsLong()).map(this::withCosignatures).filter(policy::isMet);
    }

    private Checkpoint withCosignatures(Checkpoint plain) {
        if (policy.keys().isEmpty()) {
            return plain;
        }
        List<NoteSignature> found = kept.find(plain.head().size(), policy.keys());
        List<NoteSignature> genuine = new ArrayList<>();
        for (CosignerKey witness : policy.keys()) {
            found.stream()
                    .filter(line -> AskWitness.cosigned(plain, witness, line).isPresent())
                    .findFirst()
                    .ifPresent(genuine::add);
        }
        return genuine.isEmpty() ? plain : plain.with(genuine);
    }

    private Receipt receipt(Receipt plain, Checkpoint checkpoint) {
        long index = plain.proof().index();
        long size = checkpoint.head().size();
        Receipt receipt = Receipt.of(plain.entryBytes(), log.prove(index, size).proof(), checkpoint);
        if (!receipt.isIncludedIn(checkpoint.head())) {
            throw new BrokenLog("entry " + index, "the cosigned tree", plain.note(), checkpoint.head());
        }
        return receipt;
    }
}
