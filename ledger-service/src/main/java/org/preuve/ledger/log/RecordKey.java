package org.preuve.ledger.log;

import org.preuve.proofs.log.Hash;

/** The SHA-256 of a record's canonical bytes: equal for equal records and for nothing else. Never leaves the ledger. */
public record RecordKey(Hash hash) {

    /** Of a record's canonical bytes. */
    public static RecordKey of(byte[] record) {
        return new RecordKey(Hash.sha256(record));
    }

    /** As the store names the record. */
    public String hex() {
        return hash.hex();
    }
}
