package org.preuve.ledger.witnessing;

import org.preuve.proofs.note.NoteSignature;

/** What came of asking this witness to cosign. In all cases but the first nothing was signed and nothing changed. */
public sealed interface Cosigning {

    /** The checkpoint continues everything that was cosigned before. */
    record Cosigned(NoteSignature cosignature) implements Cosigning {}

    /** Not of a log that this witness was told to watch. */
    record UnknownLog(String origin) implements Cosigning {}

    /** Not signed by a key that is trusted for this log, or signed badly. */
    record NotSigned(String why) implements Cosigning {}

    /** The old size is larger than the checkpoint's. */
    record OldSizeTooLarge(long oldSize, long size) implements Cosigning {}

    /** Another size than the old one was cosigned last, or the same size with another root. */
    record OtherHead(long size) implements Cosigning {}

    /** The proof does not show that the checkpoint's tree begins with the one that was cosigned. */
    record Inconsistent(long oldSize, long size) implements Cosigning {}
}
