package org.preuve.ledger.statements;

import java.util.Optional;
import org.preuve.ledger.approval.ListPlace;

/**
 * Which statements to list.
 *
 * @param state a stage's word
 * @param kind a kind's word
 * @param after where the page before this one ended
 */
public record StatementQuery(Optional<String> state, Optional<String> kind, Optional<ListPlace> after, int limit) {}
