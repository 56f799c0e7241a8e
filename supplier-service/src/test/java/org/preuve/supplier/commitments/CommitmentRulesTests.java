package org.preuve.supplier.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Subjects;
import tools.jackson.databind.node.ObjectNode;

/** Each rule on commitments, broken alone, is named at its place and no other is. */
class CommitmentRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void hasNothingToSayOfAGoodOne() {
        assertThat(check(Signatory.commitmentSubject())).isEmpty();
        ObjectNode least = Signatory.commitmentSubject();
        least.remove(List.of("subject", "plan", "planDigest", "resources", "reviewer"));
        least.putArray("milestones");
        assertThat(check(least)).isEmpty();
    }

    @Test
    void isAboutASiteOrTheCompanyAsWell() {
        assertThat(check(Subjects.with(
                        Signatory.commitmentSubject(), "/subject", "{\"type\":\"Site\",\"gln\":\"4012345000009\"}")))
                .isEmpty();
        assertThat(check(Subjects.with(Signatory.commitmentSubject(), "/subject", "{\"type\":\"Company\"}")))
                .isEmpty();
    }

    @Test
    void takesAPromiseThatIsDueToday() {
        ObjectNode today = Signatory.commitmentSubject().put("dueDate", TODAY.toString());
        today.putArray("milestones");
        assertThat(check(today)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /type                | "Attestation"
                    /title               | " "
                    /subject/gtin        | "1"
                    /topic               | "X1"
                    /baseline            | 90
                    /baseline/value      | "90"
                    /baseline/unit       | "litres per kilo"
                    /baseline/date       | "31/12/2025"
                    /target/value        | null
                    /target/unit         | "L/t"
                    /target/date         | "2090-12-31"
                    /dueDate             | "2090-02-30"
                    /milestones          | {}
                    /milestones/0/date   | "2025-12-31"
                    /milestones/1/date   | "2080-12-31"
                    /milestones/1/date   | "2091-01-01"
                    /milestones/0/value  | "70"
                    /milestones/1/unit   | "L/kg"
                    /plan                | "http://supplier.example/plan"
                    /resources           | 2
                    /planDigest          | "sha256"
                    /reviewer            | "SGS"
                    /reviewer/address    | "ftp://reviewer.example"
                    /status              | "kept"
                    """)
    void namesThePlaceOfWhatIsWrong(String at, String json) {
        assertThat(check(Subjects.with(Signatory.commitmentSubject(), at, json)))
                .extracting(FieldProblem::at)
                .containsExactly("/credentialSubject" + at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/type",
                "/title",
                "/topic",
                "/baseline",
                "/baseline/value",
                "/baseline/unit",
                "/baseline/date",
                "/target",
                "/target/value",
                "/target/unit",
                "/dueDate",
                "/milestones",
                "/milestones/0/date",
                "/milestones/0/value"
            })
    void namesWhatIsMissing(String at) {
        assertThat(check(Subjects.without(Signatory.commitmentSubject(), at)))
                .extracting(FieldProblem::at)
                .containsExactly("/credentialSubject" + at);
    }

    @Test
    void refusesADueDateThatIsPastOrBeforeTheBaseline() {
        ObjectNode past = Signatory.commitmentSubject().put("dueDate", "2026-11-21");
        past.putArray("milestones");
        assertThat(check(past)).extracting(FieldProblem::problem).containsExactly("is past");
        ObjectNode backwards = Subjects.with(Signatory.commitmentSubject(), "/baseline/date", "\"2090-12-31\"");
        backwards.putArray("milestones");
        assertThat(check(backwards)).extracting(FieldProblem::at).containsExactly("/credentialSubject/dueDate");
    }

    private static List<FieldProblem> check(ObjectNode subject) {
        return new CommitmentRules().check(new Signatory().sign(RecordKind.COMMITMENT, subject), TODAY);
    }
}
