package org.preuve.proofs.receipt;

import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.Checkpoint;

/** What a receipt has proved: this entry stands at its index in the tree of this checkpoint. */
public record VerifiedReceipt(Entry entry, Checkpoint checkpoint) {}
