package org.preuve.proofs.bundle;

/** What is checked of a bundle, each apart, in this order. */
public enum StepName {
    /** The record is signed by the key that it names. */
    SIGNATURE_VALID,
    /** The log says that this key was its author's when the record was sealed. */
    KEY_ENTITLED,
    /** The entry stands for this very record. */
    DIGEST_MATCHES,
    /** The entry is in the tree of the checkpoint. */
    INCLUDED,
    /** The checkpoint is signed by a log that is trusted. */
    CHECKPOINT_SIGNED,
    /** Enough witnesses have cosigned the checkpoint. */
    COSIGNED,
    /** An independent authority says when the checkpoint existed. */
    TIMESTAMPED,
    /** The record was neither corrected, withdrawn, revoked nor suspended, as far as travels along. */
    STATUS,
    /** Every record that a claim rests on is in the log, before the claim, as the claim says. */
    RESTS_ON_INCLUDED
}
