package org.preuve.ledger.records.web;

import java.util.UUID;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;
import org.preuve.proofs.credential.RecordId;

/** The id of a record in an address: the bare UUID, or as a URN. */
final class RecordPath {

    private static final String URN = "urn:uuid:";

    private RecordPath() {}

    static String of(RecordId id) {
        return "/api/v1/records/" + id.uuid();
    }

    /** @throws Refused {@code not-found} when it is no id that a record can have */
    static RecordId parse(String id) {
        String uuid = id.startsWith(URN) ? id.substring(URN.length()) : id;
        try {
            UUID parsed = UUID.fromString(uuid);
            if (parsed.toString().equals(uuid)) {
                return new RecordId(parsed);
            }
        } catch (IllegalArgumentException notAUuid) {
            throw nothing();
        }
        throw nothing();
    }

    static Refused nothing() {
        return new Refused(Problem.notFound("The log has no record of this id."));
    }
}
