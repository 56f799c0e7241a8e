package org.preuve.supplier.submissions;

import java.time.Instant;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.sealing.LedgerClient.Missed;
import org.preuve.supplier.sealing.LedgerClient.Sealed;
import org.preuve.supplier.sealing.Seal;

/**
 * Takes a signed record of one kind from a supplier to its receipt. It is kept before the ledger is asked: if that does
 * not seal it while the supplier waits, it is sealed later. A record sent again, whenever that is, gets the same receipt.
 */
public final class SubmitRecord {

    private final AcceptRecords accept;
    private final SealUnsealed sealing;

    SubmitRecord(AcceptRecords accept, SealUnsealed sealing) {
        this.accept = accept;
        this.sealing = sealing;
    }

    /**
     * Accepts and, if the ledger answers, seals the record in the body.
     *
     * @throws org.preuve.supplier.records.RecordRefusal when the body is not such a record
     * @throws UnknownKey when no active supplier has the key
     * @throws OutboxFull when too much waits
     * @throws org.preuve.supplier.sealing.NotSealed when the ledger refuses it for good
     */
    public Submitted submit(byte[] body) {
        return switch (accept.accept(body)) {
            case Acceptance.Refused refused -> throw refused.why();
            case Acceptance.Known known ->
                new Submitted.InLog(known.submission().seal(), false);
            case Acceptance.Kept kept -> seal(kept.record());
        };
    }

    private Submitted seal(Unsealed record) {
        return switch (sealing.seal(record)) {
            case Sealed sealed -> new Submitted.InLog(sealed.seal(), sealed.isNew());
            case Missed missed -> {
                if (!missed.isOpen()) {
                    throw missed.why();
                }
                yield new Submitted.Accepted(record.id(), record.acceptedAt());
            }
        };
    }

    /** What the supplier gets. */
    public sealed interface Submitted {

        RecordId id();

        /** A receipt. {@code isNew} is false when the record had been sealed before. */
        record InLog(Seal seal, boolean isNew) implements Submitted {

            @Override
            public RecordId id() {
                return seal.id();
            }
        }

        /** It is kept and will be sealed when the ledger answers. */
        record Accepted(RecordId id, Instant acceptedAt) implements Submitted {}
    }
}
