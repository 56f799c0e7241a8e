package org.preuve.ledger.records;

import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.log.Sealing;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.RefusedCredential;

/** Takes a signed record from another service and has it sealed. */
public final class AcceptRecord {

    private final ClientKinds kinds;
    private final SealRecords records;

    public AcceptRecord(ClientKinds kinds, SealRecords records) {
        this.kinds = kinds;
        this.records = records;
    }

    /**
     * Reads the record and has it sealed.
     *
     * @param json as it was sent; it is read once
     */
    public Acceptance accept(String client, byte[] json) {
        Credential record;
        try {
            record = Credential.parse(json);
        } catch (RefusedCredential refused) {
            return new Acceptance.NotARecord(refused);
        }
        return kinds.allow(client, record.kind())
                ? new Acceptance.Answered(records.seal(record))
                : new Acceptance.KindNotAllowed(client, record.kind());
    }

    /** What became of a record at the internal door. */
    public sealed interface Acceptance {

        /** It was a record of a kind that this client may send; the log answered. */
        record Answered(Sealing sealing) implements Acceptance {}

        /** It is no record. */
        record NotARecord(RefusedCredential why) implements Acceptance {}

        /** Another service's kind. */
        record KindNotAllowed(String client, RecordKind kind) implements Acceptance {}
    }
}
