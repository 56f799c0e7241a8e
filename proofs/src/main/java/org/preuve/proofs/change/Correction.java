package org.preuve.proofs.change;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.RecordDigest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Its author says the same thing anew: {@code statement} stands in place of the corrected record's subject. */
public record Correction(Did issuer, RecordId target, RecordDigest targetDigest, String reason, ObjectNode statement)
        implements Change {

    /** A claim is not among them: its words are decided with its ruling, so it is withdrawn and made anew. */
    private static final Set<RecordKind> TARGETS = EnumSet.of(
            RecordKind.EVIDENCE,
            RecordKind.ATTESTATION,
            RecordKind.COMMITMENT,
            RecordKind.PROGRESS,
            RecordKind.CORRECTION);

    public Correction {
        statement = statement.deepCopy();
    }

    /** A copy of the new subject. */
    @Override
    public ObjectNode statement() {
        return statement.deepCopy();
    }

    @Override
    public Set<RecordKind> targets() {
        return Set.copyOf(TARGETS);
    }

    @Override
    public Optional<String> objection(Entry entry, Credential record, Did organisation) {
        Optional<String> objection = objection(entry);
        if (objection.isPresent()) {
            return objection;
        }
        if (!issuer.equals(record.issuer())) {
            return Optional.of("only " + record.issuer() + ", whose record it is, may correct it");
        }
        return type(statement).equals(type(said(record)))
                ? Optional.empty()
                : Optional.of("the statement's type is not that of what it corrects");
    }

    /** What a record says: its subject, or a correction's statement. */
    private static ObjectNode said(Credential record) {
        return Change.of(record)
                .map(change -> change instanceof Correction before ? before.statement : record.subject())
                .orElseGet(record::subject);
    }

    private static String type(ObjectNode said) {
        JsonNode type = said.path("type");
        return type.isString() ? type.stringValue() : "";
    }
}
