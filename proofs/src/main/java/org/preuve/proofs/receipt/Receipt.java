package org.preuve.proofs.receipt;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.InclusionProof;
import org.preuve.proofs.log.MalformedEntry;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.note.SignedNote;
import org.preuve.proofs.receipt.RefusedReceipt.Reason;

/**
 * An entry's exact bytes, where they stand in a tree, and the log's signature on that tree. Proves nothing before
 * {@link #verify}. {@link #toString} prints the file to keep, {@code .tlog-proof}; the same parts always print the same.
 */
public final class Receipt {

    private final byte[] entry;
    private final InclusionProof proof;
    private final SignedNote note;

    Receipt(byte[] entry, InclusionProof proof, SignedNote note) {
        this.entry = entry.clone();
        this.proof = proof;
        this.note = note;
    }

    /** Of an entry that was proved to be in the tree of a checkpoint. */
    public static Receipt of(byte[] entry, InclusionProof proof, Checkpoint checkpoint) {
        return new Receipt(entry, proof, checkpoint.signedNote());
    }

    /**
     * Of {@link #toString}.
     *
     * @throws RefusedReceipt when the text is not a tlog-proof that carries an entry
     */
    public static Receipt parse(String text) {
        return TlogProof.parse(text);
    }

    /** The bytes that the log sealed, a copy. */
    public byte[] entryBytes() {
        return entry.clone();
    }

    /** Where they stand. */
    public InclusionProof proof() {
        return proof;
    }

    /** The checkpoint, unchecked. */
    public SignedNote note() {
        return note;
    }

    /**
     * The entry, whether or not it is in any log.
     *
     * @throws RefusedReceipt when the bytes are no entry, or one of another index than the proof's
     */
    public Entry entry() {
        Entry parsed;
        try {
            parsed = Entry.parse(entry);
        } catch (MalformedEntry e) {
            throw new RefusedReceipt(Reason.NOT_AN_ENTRY, e);
        }
        if (parsed.index() != proof.index()) {
            throw new RefusedReceipt(
                    Reason.OTHER_INDEX,
                    "The entry has index " + parsed.index() + ", the proof is for " + proof.index() + ".");
        }
        return parsed;
    }

    /** Whether the entry's bytes are in the tree of this head, at the proof's index. */
    public boolean isIncludedIn(TreeHead head) {
        return proof.checks(Hash.leaf(entry), head);
    }

    /**
     * Checks everything that a receipt says, with nothing but the log's key.
     *
     * @throws RefusedReceipt when any part of it does not hold
     */
    public VerifiedReceipt verify(LogKey key) {
        return verify(List.of(key));
    }

    /**
     * Checks everything that a receipt says, with nothing but the keys that its log has had: one of them must have signed.
     *
     * @throws RefusedReceipt when any part of it does not hold
     */
    public VerifiedReceipt verify(List<LogKey> keys) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.open(note, keys);
        } catch (RefusedNote e) {
            throw new RefusedReceipt(Reason.CHECKPOINT, e);
        }
        Entry sealed = entry();
        if (!isIncludedIn(checkpoint.head())) {
            throw new RefusedReceipt(
                    Reason.NOT_INCLUDED,
                    "Entry " + proof.index() + " is not in the tree of "
                            + checkpoint.head().size() + " entries that is signed.");
        }
        return new VerifiedReceipt(sealed, checkpoint);
    }

    /** The text to keep, as {@link #toString}. */
    public String format() {
        return toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Receipt receipt
                && Arrays.equals(entry, receipt.entry)
                && proof.equals(receipt.proof)
                && note.equals(receipt.note);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entry) * 31 + note.hashCode();
    }

    @Override
    public String toString() {
        return TlogProof.print(entry, proof, note);
    }
}
