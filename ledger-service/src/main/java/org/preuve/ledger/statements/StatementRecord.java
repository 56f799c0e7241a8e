package org.preuve.ledger.statements;

import java.util.function.Function;
import org.preuve.ledger.approval.Person;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a record says of a statement: all of it, and people by pseudonym only. */
final class StatementRecord {

    private StatementRecord() {}

    /** @param pseudonym the name of a person in records */
    static ObjectNode subject(Statement statement, Person approver, Function<Person, String> pseudonym) {
        return statement
                .content()
                .subject()
                .put("recordedBy", pseudonym.apply(statement.approval().recordedBy()))
                .put("approvedBy", pseudonym.apply(approver));
    }

    /** What a record states; a correction carries that whole, so that a reader needs nothing of what was wrong. */
    static JsonNode said(Credential record) {
        return record.kind() == RecordKind.CORRECTION ? record.subject().path("statement") : record.subject();
    }
}
