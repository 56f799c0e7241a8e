package org.preuve.supplier.attestations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.supplier.conformity.CheckConformity;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.fields.Fields;
import org.preuve.supplier.records.RecordRules;
import org.preuve.supplier.records.StatedSubject;
import org.preuve.supplier.records.StatementParts;
import tools.jackson.databind.JsonNode;

/**
 * A supplier's statement that a product, a batch, a site, a material or the supplier itself conforms, or does not, to a
 * criterion over a period. It says until when it
 * holds, because a claim lives only as long as the attestations under it.
 */
public final class AttestationRules implements RecordRules {

    private static final int LONGEST_STATEMENT = 2000;

    private final CheckConformity conformity;

    public AttestationRules(CheckConformity conformity) {
        this.conformity = conformity;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ATTESTATION;
    }

    @Override
    public List<FieldProblem> check(Credential record, LocalDate today) {
        return check(record, "/credentialSubject", record.subject());
    }

    /**
     * What is wrong with an attestation or composition, in whichever record it is stated.
     *
     * @param at JSON pointer of the statement
     */
    public List<FieldProblem> check(Credential record, String at, JsonNode statement) {
        Fields fields = Fields.of(at, statement);
        boolean isComposition = statement.path("type").asString("").equals("Composition");
        List<FieldProblem> problems =
                new ArrayList<>(isComposition ? CompositionRules.statement(fields) : statement(fields));
        problems.addAll(end(record));
        return problems.isEmpty() ? conformity.check(record, at, statement) : problems;
    }

    /** It holds for a time. */
    private static List<FieldProblem> end(Credential record) {
        return record.validUntil().isPresent()
                ? List.of()
                : List.of(new FieldProblem("/validUntil", "is missing", "until when the attestation holds"));
    }

    private static List<FieldProblem> statement(Fields subject) {
        subject.required("type").exactly("Attestation");
        StatedSubject about = StatedSubject.read(subject.required("subject").object(), StatedSubject.ANY);
        subject.required("topic").word(StatementParts.TOPICS);
        Optional<String> criterion = subject.required("criterion").slug();
        subject.required("statement").text(LONGEST_STATEMENT);
        StatementParts.period(subject.required("period").object());
        StatementParts.quantity(subject.optional("quantity").object());
        subject.required("conforms").flag();
        CertificateRules.check(subject.optional("certificate").object(), about, criterion);
        StatementParts.attachments(subject.optional("attachments"));
        CheckConformity.form(subject.optional("conformity").object());
        return subject.problems();
    }
}
