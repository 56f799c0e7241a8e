package org.preuve.ledger.statements;

import java.time.Instant;
import java.util.Optional;
import org.preuve.proofs.json.CanonicalJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is stated: the subject of the record to be, all but the people. In canonical form, so it reads the same before and
 * after it was kept.
 *
 * @param subject names its {@code type}, which is the kind's
 * @param validUntil when it ends by itself, if it does
 */
public record Content(StatementKind kind, ObjectNode subject, Optional<Instant> validUntil) {

    public Content {
        subject = CanonicalJson.parse(CanonicalJson.write(subject)).asObject();
        if (!subject.path("type").asString("").equals(kind.type())) {
            throw new IllegalArgumentException("a " + kind.word() + " of another type");
        }
    }

    /** A copy. */
    @Override
    public ObjectNode subject() {
        return subject.deepCopy();
    }
}
