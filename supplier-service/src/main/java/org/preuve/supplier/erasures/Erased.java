package org.preuve.supplier.erasures;

import org.preuve.proofs.credential.RecordId;

/** That a record's content is gone, and the record that says so. */
public record Erased(RecordId record, RecordId by) {}
