package org.preuve.ledger.log;

import org.preuve.proofs.credential.RecordId;

/** Takes away what a record says, with its salt. Its entry, its receipt and every proof over them stand. */
public final class EraseContent {

    private final RecordStore records;

    EraseContent(RecordStore records) {
        this.records = records;
    }

    /** Durable before this returns; doing it again changes nothing. */
    public void erase(RecordId record) {
        records.erase(record);
    }
}
