package org.preuve.supplier.webhooks;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * Something that happened to a thing of a supplier's, told in ids and places in the log alone: whoever reads it on the way
 * learns nothing of what records say, and nothing of people.
 *
 * @param subject the id of the thing
 * @param occasion tells apart what can happen to one thing again; the same whenever the same happening is told
 * @param inLog where the thing is in the log, when that is what happened
 */
public record Notice(NoticeKind kind, UUID subject, String occasion, Instant at, Optional<InLog> inLog) {

    /** An entry of the log. */
    public record InLog(long index, RecordDigest digest) {}

    public static Notice recordSealed(RecordId id, Instant at, InLog inLog) {
        return new Notice(NoticeKind.RECORD_SEALED, id.uuid(), "", at, Optional.of(inLog));
    }

    /** @param acceptedAt when it was taken in: a record that was refused may be sent, and refused, again */
    public static Notice recordRefused(RecordId id, Instant acceptedAt, Instant at) {
        return new Notice(NoticeKind.RECORD_REFUSED, id.uuid(), acceptedAt.toString(), at, Optional.empty());
    }

    public static Notice requestOpened(UUID request, Instant at) {
        return new Notice(NoticeKind.REQUEST_OPENED, request, "", at, Optional.empty());
    }

    public static Notice requestCancelled(UUID request, Instant at) {
        return new Notice(NoticeKind.REQUEST_CANCELLED, request, "", at, Optional.empty());
    }

    static Notice test(SupplierId supplier, Instant at) {
        return new Notice(NoticeKind.TEST, supplier.value(), at.toString(), at, Optional.empty());
    }
}
