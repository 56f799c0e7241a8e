package org.preuve.supplier.submissions;

import java.util.List;
import org.preuve.proofs.credential.Credential;
import org.preuve.supplier.sealing.Seal;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * Is told of records that were sealed, after the ledger's answer and before they leave the outbox: a crash in between has
 * them sealed, and told, again. So nobody who writes down what it is told misses one, and everybody may be told twice.
 */
public interface SealingListener {

    void sealed(List<SealedRecord> records);

    /** A record that is in the log. */
    record SealedRecord(SupplierId supplier, Credential record, Seal seal) {}
}
