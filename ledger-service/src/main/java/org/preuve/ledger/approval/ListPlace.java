package org.preuve.ledger.approval;

import java.time.Instant;
import java.util.UUID;

/** A place in a list, newest first. */
public record ListPlace(Instant createdAt, UUID id) {

    public static ListPlace of(Approvable<?> listed) {
        return new ListPlace(listed.approval().createdAt(), listed.record().uuid());
    }
}
