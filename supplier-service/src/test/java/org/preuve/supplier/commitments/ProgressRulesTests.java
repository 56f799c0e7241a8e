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

/** Each rule on progress, broken alone, is named at its place and no other is. */
class ProgressRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String ID = "urn:uuid:00000000-0000-4000-8000-000000000001";
    private static final String DIGEST = "uEiDjsMRCmPwcFJr79MiZb7kkJ65B5GSbk0yklZkbeFK4VQ";

    @Test
    void hasNothingToSayOfAGoodOne() {
        assertThat(check(progress())).isEmpty();
        ObjectNode least = progress();
        least.remove(List.of("statement", "records"));
        assertThat(check(least.put("date", TODAY.toString()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /type                | "Commitment"
                    /commitment          | "urn:uuid:00000000-0000-4000-8000-000000000001"
                    /commitment/id       | "00000000-0000-4000-8000-000000000001"
                    /commitment/digest   | "sha256"
                    /commitment/title    | "Half the water"
                    /date                | "2026-11-23"
                    /date                | "22/11/2026"
                    /value               | "70"
                    /unit                | "litres per kilo"
                    /statement           | ""
                    /records             | {}
                    /records/0/id        | "x"
                    /records/0/digest    | 1
                    /status              | "kept"
                    """)
    void namesThePlaceOfWhatIsWrong(String at, String json) {
        assertThat(check(Subjects.with(progress(), at, json)))
                .extracting(FieldProblem::at)
                .containsExactly("/credentialSubject" + at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/type",
                "/commitment",
                "/commitment/id",
                "/commitment/digest",
                "/date",
                "/value",
                "/unit",
                "/records/0/id",
                "/records/0/digest"
            })
    void namesWhatIsMissing(String at) {
        assertThat(check(Subjects.without(progress(), at)))
                .extracting(FieldProblem::at)
                .containsExactly("/credentialSubject" + at);
    }

    private static ObjectNode progress() {
        ObjectNode progress = Signatory.progressSubject(ID, DIGEST).put("statement", "Meter 4, read by us");
        progress.putArray("records").addObject().put("id", ID).put("digest", DIGEST);
        return progress;
    }

    private static List<FieldProblem> check(ObjectNode subject) {
        return new ProgressRules().check(new Signatory().sign(RecordKind.PROGRESS, subject), TODAY);
    }
}
