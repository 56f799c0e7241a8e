package org.preuve.supplier.attestations;

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

/** Each rule on attestations, broken alone, is named at its place and no other is. */
class AttestationRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void hasNothingToSayOfAGoodOne() {
        assertThat(check(Signatory.attestationSubject())).isEmpty();
        ObjectNode least = Signatory.attestationSubject();
        least.remove(List.of("quantity", "certificate"));
        least.get("subject").asObject().remove("lot");
        assertThat(check(least)).isEmpty();
    }

    @Test
    void takesAnHonestNo() {
        assertThat(check(Signatory.attestationSubject().put("conforms", false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /type                    | "Evidence"
                    /subject                 | "09506000134352"
                    /subject/type            | "Company"
                    /subject/gtin            | "09506000134353"
                    /subject/gtin            | 9506000134352
                    /subject/lot             | "A-LOT-OF-MORE-THAN-20-CHARACTERS"
                    /subject/serial          | "unknown"
                    /topic                   | "E6"
                    /topic                   | {"$ne":null}
                    /criterion               | "Organic cotton"
                    /statement               | ""
                    /statement               | null
                    /period                  | []
                    /period/start            | "2026-02-30"
                    /period/end              | "2025-12-31"
                    /quantity/indicator      | 7
                    /quantity/value          | "98.5"
                    /quantity/unit           | "per cent"
                    /conforms                | "yes"
                    /certificate/validUntil  | "soon"
                    /certificate/scheme      | ""
                    /certificate/number      | 12
                    /certificate/issuer      | null
                    /certificate/url         | "https://x.example"
                    /badge                   | "gold"
                    """)
    void namesThePlaceOfWhatIsWrong(String at, String json) {
        assertThat(check(Subjects.with(Signatory.attestationSubject(), at, json)))
                .extracting(FieldProblem::at)
                .containsExactly("/credentialSubject" + at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/type",
                "/subject",
                "/subject/type",
                "/subject/gtin",
                "/topic",
                "/criterion",
                "/statement",
                "/period",
                "/period/start",
                "/period/end",
                "/quantity/indicator",
                "/quantity/value",
                "/quantity/unit",
                "/conforms",
                "/certificate/scheme",
                "/certificate/number",
                "/certificate/issuer",
                "/certificate/validUntil"
            })
    void namesWhatIsMissing(String at) {
        assertThat(check(Subjects.without(Signatory.attestationSubject(), at)))
                .extracting(FieldProblem::at)
                .containsExactly("/credentialSubject" + at);
    }

    private static List<FieldProblem> check(ObjectNode subject) {
        return new AttestationRules().check(new Signatory().sign(RecordKind.ATTESTATION, subject), TODAY);
    }
}
