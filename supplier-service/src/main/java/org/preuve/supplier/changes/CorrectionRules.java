package org.preuve.supplier.changes;

import java.time.LocalDate;
import java.util.List;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.supplier.attestations.AttestationRules;
import org.preuve.supplier.commitments.CommitmentRules;
import org.preuve.supplier.commitments.ProgressRules;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.fields.Fields;
import org.preuve.supplier.records.RecordRules;
import tools.jackson.databind.JsonNode;

/** A supplier states anew what it signed: the whole statement, as complete as the first had to be. */
public final class CorrectionRules implements RecordRules {

    private static final String STATEMENT = "/credentialSubject/statement";

    private final AttestationRules attestations;

    public CorrectionRules(AttestationRules attestations) {
        this.attestations = attestations;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CORRECTION;
    }

    @Override
    public List<FieldProblem> check(Credential record, LocalDate today) {
        List<FieldProblem> incomplete = WithdrawalRules.incomplete(record);
        return incomplete.isEmpty() ? statement(record, today) : incomplete;
    }

    private List<FieldProblem> statement(Credential record, LocalDate today) {
        JsonNode statement = record.subject().path("statement");
        Fields fields = Fields.of(STATEMENT, statement.asObject());
        return switch (statement.path("type").asString("")) {
            case "Attestation", "Composition" -> attestations.check(record, STATEMENT, statement);
            case "Commitment" -> CommitmentRules.statement(fields, today);
            case "Progress" -> ProgressRules.statement(fields, today);
            default ->
                List.of(new FieldProblem(
                        STATEMENT + "/type",
                        "is not what suppliers state",
                        "Attestation, Composition, Commitment, Progress"));
        };
    }
}
