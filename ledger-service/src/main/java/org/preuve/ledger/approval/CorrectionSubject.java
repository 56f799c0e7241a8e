package org.preuve.ledger.approval;

import org.preuve.proofs.credential.RecordId;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a correction says: the whole statement anew, so that a reader needs nothing of what was wrong. */
public final class CorrectionSubject {

    private CorrectionSubject() {}

    public static ObjectNode of(RecordId wrong, SealedAs as, String reason, ObjectNode statement) {
        ObjectNode subject = JsonNodeFactory.instance.objectNode().put("type", "Correction");
        subject.putObject("corrects")
                .put("id", wrong.value())
                .put("digest", as.digest().value());
        subject.put("reason", reason).set("statement", statement);
        return subject;
    }
}
