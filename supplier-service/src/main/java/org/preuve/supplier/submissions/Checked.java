package org.preuve.supplier.submissions;

import org.preuve.proofs.credential.Credential;
import org.preuve.supplier.suppliers.SupplierId;

/** What a body that a supplier sent turned out to be. */
sealed interface Checked {

    /** A record on which nothing is wrong. */
    record Sound(Credential record, SupplierId supplier) implements Checked {}

    /** The very record was sealed before. */
    record Known(Submission submission) implements Checked {}

    /** Not a record that this door takes, or not by a supplier. */
    record Refused(RuntimeException why) implements Checked {}
}
