package org.preuve.ledger.evidence;

import java.util.Optional;
import org.preuve.ledger.approval.ListPlace;
import org.preuve.ledger.approval.Person;

/**
 * Which evidence to list.
 *
 * @param state a stage's word
 * @param recordedBy only what this person drafted
 * @param after where the page before this one ended
 */
public record EvidenceQuery(
        Optional<String> state, Optional<Person> recordedBy, Optional<ListPlace> after, int limit) {}
