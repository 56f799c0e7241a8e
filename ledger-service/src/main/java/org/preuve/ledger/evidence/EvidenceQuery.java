package org.preuve.ledger.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * Which evidence to list.
 *
 * @param state a stage's word
 * @param recordedBy only what this person drafted
 * @param after where the page before this one ended
 */
public record EvidenceQuery(Optional<String> state, Optional<Person> recordedBy, Optional<Place> after, int limit) {

    /** A place in the list, newest first. */
    public record Place(Instant createdAt, EvidenceId id) {

        public static Place of(Evidence evidence) {
            return new Place(evidence.createdAt(), evidence.id());
        }
    }
}
