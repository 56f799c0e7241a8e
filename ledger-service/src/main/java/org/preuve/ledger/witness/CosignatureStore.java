package org.preuve.ledger.witness;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.preuve.proofs.note.CosignerKey;
import org.preuve.proofs.note.NoteSignature;

/** Cosignatures by the size of the checkpoint that they are on, beside the checkpoints and never in place of them. */
public interface CosignatureStore {

    /** Keeps a cosignature unless one of this witness stands for the size. */
    void keep(long size, CosignerKey witness, NoteSignature cosignature);

    /** Those of these witnesses that stand for a size, in no order. */
    List<NoteSignature> find(long size, Collection<? extends CosignerKey> witnesses);

    /** Notes that a size is cosigned as the policy asks. Only a note: whoever reads it checks it. */
    void noteCosigned(long size);

    /** The smallest size noted, from this one on. */
    OptionalLong cosignedFrom(long size);

    /** The largest size noted. */
    OptionalLong newestCosigned();

    /**
     * Every cosignature, one by one in no order: for audits.
     *
     * @throws org.preuve.ledger.log.UnreadableDocument at the first that cannot be read
     */
    void all(Consumer<Kept> cosignature);

    /** Whether any cosignature is kept for a size. */
    boolean hasAny(long size);

    /** Every size noted, in no order. */
    void allCosigned(LongConsumer size);

    /** Whose cosignature is kept of which checkpoint. Proves nothing yet. */
    record Kept(long size, CosignerKey witness, NoteSignature cosignature) {}
}
