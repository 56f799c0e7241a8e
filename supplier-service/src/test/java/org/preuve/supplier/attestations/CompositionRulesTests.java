package org.preuve.supplier.attestations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.neighbours.Certifier;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Subjects;
import org.preuve.supplier.outgoing.InMemoryWebReader;
import tools.jackson.databind.node.ObjectNode;

/** Each rule on what products are made of, broken alone, is named at its place and no other is. */
class CompositionRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void hasNothingToSayOfAGoodOne() {
        assertThat(check(composition())).isEmpty();
        ObjectNode least = composition();
        least.remove(List.of("period", "disclosure"));
        least.putArray("inputs").addObject().put("share", 100).put("unknown", true);
        assertThat(check(least)).isEmpty();
    }

    @Test
    void aBatchOrAMaterialIsMadeOfSomethingAsWell() {
        ObjectNode batch = Subjects.with(composition(), "/subject/type", "\"Batch\"");
        assertThat(check(Subjects.with(batch, "/inputs/0/product", """
                {"type": "Batch", "gtin": "04012345123456", "lot": "Y1"}"""))).isEmpty();
        assertThat(check(Subjects.with(composition(), "/subject", """
                {"type": "Material", "name": "Cotton yarn Ne 30", "countryOfOrigin": "IN"}"""))).isEmpty();
    }

    @Test
    void sharesMakeTheWholeToTheLastDigit() {
        assertThat(check(Subjects.with(composition(), "/inputs/2/share", "9.9")))
                .extracting(FieldProblem::problem)
                .containsExactly("has shares that make 99.9 %");
        assertThat(check(Subjects.with(composition(), "/inputs/2/share", "10.0")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /subject             | {"type":"Site"}
                    /disclosure          | "everybody"
                    /inputs              | {}
                    /inputs              | []
                    /inputs/0/share      | "60"
                    /inputs/0/material   | ""
                    /inputs/0/countryOfOrigin     | "Portugal"
                    /inputs/0/countryOfOrigin     | "XX"
                    /inputs/0/supplier   | "Fiação do Norte"
                    /inputs/0/product    | "04012345123456"
                    /inputs/0/product/gtin | "1"
                    /inputs/2/unknown    | "yes"
                    /inputs/2/countryOfOrigin     | "PT"
                    """)
    void namesThePlaceOfWhatIsWrong(String at, String json) {
        assertThat(check(Subjects.with(composition(), at, json)))
                .isNotEmpty()
                .extracting(FieldProblem::at)
                .allMatch(place -> place.startsWith("/credentialSubject" + at)
                        || (at.startsWith("/inputs/2") && place.startsWith("/credentialSubject/inputs/2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.5"})
    void refusesWhatIsNoShare(String share) {
        assertThat(check(Subjects.with(composition(), "/inputs/0/share", share)))
                .extracting(FieldProblem::at)
                .contains("/credentialSubject/inputs/0/share");
    }

    private static ObjectNode composition() {
        return Signatory.object("""
                {"type": "Composition", "subject": {"type": "Product", "gtin": "09506000134352", "lot": "A7"},
                 "period": {"start": "2026-01-01", "end": "2026-12-31"}, "disclosure": "public",
                 "inputs": [
                   {"share": 60, "material": "Cotton", "countryOfOrigin": "PT", "supplier": "did:web:spinner.example",
                    "product": {"type": "Product", "gtin": "04012345123456"}},
                   {"share": 30, "material": "Recycled polyester"},
                   {"share": 10, "unknown": true}]}
                """);
    }

    private static List<FieldProblem> check(ObjectNode subject) {
        AttestationRules rules = new AttestationRules(Certifier.checks(new InMemoryWebReader(), Clock.systemUTC()));
        return rules.check(new Signatory().sign(RecordKind.ATTESTATION, subject), TODAY);
    }
}
