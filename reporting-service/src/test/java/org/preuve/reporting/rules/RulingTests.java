package org.preuve.reporting.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.rules.Finding.Clearance;
import org.preuve.reporting.rules.RecordFact.Certificate;

/** What stands between words and publication: the records, their state, and what lowers a finding. */
class RulingTests {

    private static final String PLAIN = "Filature : 60 % de coton recyclé";

    private static final DecideRuling RULINGS = DecideRuling.by(RulePacks.bundled());

    @Test
    void triggersNothingOnPlainWordsOverAValidRecordAndSaysWhatWasChecked() {
        Ruling ruling = decide(PLAIN, Facts.attestation());

        assertThat(ruling.findings()).isEmpty();
        assertThat(ruling.outcome()).isEqualTo(Ruling.Outcome.NO_RULE_TRIGGERED);
        assertThat(ruling.checked())
                .extracting(checked -> checked.rule().value())
                .contains("generic", "no-records", "expired-record");
        assertThat(ruling.packs()).extracting(Ruling.PackVersion::id).contains("eu-2024-825");
    }

    @Test
    void namesArticleWordsAndPlaceOfAGenericWord() {
        Finding finding =
                decide("Un coton écologique.", Facts.attestation()).findings().getFirst();

        assertThat(finding.rule().value()).isEqualTo("generic");
        assertThat(finding.effect()).isEqualTo(Effect.BLOCK);
        assertThat(finding.article()).contains("Annex I").contains("4a");
        assertThat(finding.cause()).isEqualTo(new Finding.Cause.Words(Language.FR, "écologique", 9, 19));
        assertThat(finding.clearedBy()).containsOnlyKeys(Language.EN, Language.FR);
    }

    @Test
    void findsTheSameWordInBothLanguagesInTheirOrder() {
        Wording both = new Wording(
                Map.of(Language.FR, "Un coton durable", Language.EN, "A sustainable cotton"),
                ClaimLevel.PRODUCT,
                Channel.PRODUCT_PAGE,
                new Market("FR"),
                Optional.of(Facts.PRODUCT));

        assertThat(RULINGS.decide(both, List.of(Facts.attestation()), Facts.NOW).findings())
                .filteredOn(finding -> finding.rule().value().equals("generic"))
                .extracting(Finding::cause)
                .containsExactly(
                        new Finding.Cause.Words(Language.EN, "sustainable", 2, 13),
                        new Finding.Cause.Words(Language.FR, "durable", 9, 16));
    }

    @Test
    void refusesWhatALaterRecordEnded() {
        for (RecordFact.End how : RecordFact.End.values()) {
            Ruling ruling = decide(PLAIN, new RecordFact.Ended(Facts.ID, how));
            String rule = how.name().toLowerCase(Locale.ROOT) + "-record BLOCK";

            assertThat(effects(ruling)).contains(rule, "no-records NEED");
            assertThat(ruling.stopsPublication()).isTrue();
            assertThat(ruling.findings())
                    .allSatisfy(finding -> assertThat(finding.clearedBy()).containsOnlyKeys(Language.EN, Language.FR));
        }
    }

    @Test
    void needsARecordBehindAClaim() {
        Ruling ruling = RULINGS.decide(Facts.wording(PLAIN), List.of(), Facts.NOW);

        assertThat(effects(ruling)).containsExactly("no-records NEED");
        assertThat(ruling.stopsPublication()).isTrue();
    }

    @Test
    void isNotSatisfiedByAPromise() {
        assertThat(effects(decide(PLAIN, Facts.ofKind(RecordKind.COMMITMENT)))).containsExactly("no-records NEED");
    }

    @ParameterizedTest
    @EnumSource(
            value = RecordKind.class,
            names = {"CLAIM", "CORRECTION", "WITHDRAWAL", "ERASURE", "KEY"})
    void refusesARecordOfAKindThatBacksNothing(RecordKind kind) {
        assertThat(effects(decide(PLAIN, Facts.attestation(), Facts.ofKind(kind))))
                .containsExactly("unfit-record BLOCK");
    }

    @Test
    void refusesARecordThatIsNotInTheCheckedLog() {
        assertThat(effects(decide(PLAIN, Facts.attestation(), new RecordFact.Unknown(Facts.ID))))
                .containsExactly("unknown-record BLOCK");
    }

    @Test
    void refusesARecordAboutAnotherProduct() {
        assertThat(effects(decide(PLAIN, Facts.about("09506000140445")))).containsExactly("other-product BLOCK");
    }

    @Test
    void refusesARecordThatDoesNotConform() {
        assertThat(effects(decide(PLAIN, Facts.withResult(false)))).containsExactly("not-conforming BLOCK");
    }

    @Test
    void refusesARecordWhoseTimeIsOverFromItsVeryLastInstantOn() {
        Instant end = Facts.NOW;
        RecordFact record = Facts.validBetween(end.minus(Duration.ofDays(9)), end);

        assertThat(effects(decide(PLAIN, record))).containsExactly("expired-record BLOCK");
        assertThat(RULINGS.decide(Facts.wording(PLAIN), List.of(record), end.minusMillis(1))
                        .findings())
                .isEmpty();
    }

    @Test
    void refusesARecordWhoseTimeHasNotBegun() {
        RecordFact record = Facts.validBetween(Facts.NOW.plusSeconds(1), Facts.NOW.plusSeconds(9));

        assertThat(effects(decide(PLAIN, record))).containsExactly("not-yet-valid BLOCK");
    }

    @Test
    void lowersAGenericWordSpecifiedInTheSameSentenceButKeepsTheFinding() {
        Finding finding = decide("Écologique : 60 % de coton recyclé dans le tissu.", Facts.attestation())
                .findings()
                .getFirst();

        assertThat(finding.effect()).isEqualTo(Effect.WARN);
        assertThat(finding.ruleEffect()).isEqualTo(Effect.BLOCK);
        assertThat(finding.cleared())
                .hasValueSatisfying(clearance -> assertThat(clearance).isInstanceOf(Clearance.BySpecification.class));
    }

    @Test
    void isNotMovedByASpecificationInAnotherSentence() {
        Ruling ruling = decide("Un tissu écologique. Contient 60 % de coton recyclé.", Facts.attestation());

        assertThat(effects(ruling)).containsExactly("generic BLOCK");
    }

    @Test
    void lowersAGenericWordUnderAValidLicenceForThisProduct() {
        RecordFact licence = Facts.licensed(
                Facts.certificate("EU-Ecolabel", Optional.of("FR/016/001"), Optional.of(Facts.NOW.plusSeconds(60))));

        Finding finding = decide("Un textile écologique", licence).findings().getFirst();

        assertThat(finding.effect()).isEqualTo(Effect.WARN);
        assertThat(finding.cleared()).contains(new Clearance.ByRecord(Facts.ID));
    }

    @Test
    void isNotMovedByALicenceThatIsOverUnnumberedOrOfAnotherScheme() {
        List<Certificate> unfit = List.of(
                Facts.certificate("EU Ecolabel", Optional.of("FR/016/001"), Optional.of(Facts.NOW)),
                Facts.certificate("EU Ecolabel", Optional.empty(), Optional.empty()),
                Facts.certificate("Our own green badge", Optional.of("1"), Optional.empty()));

        for (Certificate certificate : unfit) {
            assertThat(effects(decide("Un textile écologique", Facts.licensed(certificate))))
                    .as(certificate.scheme())
                    .contains("generic BLOCK");
        }
    }

    @Test
    void warnsOfLastingWordsWithoutStoppingPublication() {
        Ruling ruling = decide("Un sac robuste et durable", Facts.attestation());

        assertThat(effects(ruling)).containsExactly("lasting WARN");
        assertThat(ruling.stopsPublication()).isFalse();
        assertThat(ruling.outcome()).isEqualTo(Ruling.Outcome.RULES_TRIGGERED);
    }

    @Test
    void doesNotApplyTheDirectiveBeforeItsDay() {
        Instant before = Instant.parse("2026-09-26T23:59:59Z");

        Ruling ruling = RULINGS.decide(
                Facts.wording("Un coton écologique"), List.of(Facts.ofKind(RecordKind.EVIDENCE)), before);

        assertThat(ruling.findings()).isEmpty();
        assertThat(ruling.checked())
                .extracting(checked -> checked.rule().value())
                .doesNotContain("generic");
    }

    @Test
    void doesNotApplyTheDirectiveOutsideTheUnion() {
        Wording swiss = new Wording(
                Map.of(Language.FR, "Un coton écologique"),
                ClaimLevel.PRODUCT,
                Channel.PRODUCT_PAGE,
                new Market("CH"),
                Optional.of(Facts.PRODUCT));

        assertThat(RULINGS.decide(swiss, List.of(Facts.attestation()), Facts.NOW)
                        .packs())
                .extracting(Ruling.PackVersion::id)
                .doesNotContain("eu-2024-825", "fr-agec");
    }

    @Test
    void decidesTheSameOnTheSameInput() {
        String text = "Vert, durable et éco-responsable";

        assertThat(decide(text, Facts.attestation())).isEqualTo(decide(text, Facts.attestation()));
    }

    @Test
    void refusesAMarketThatIsNoCountry() {
        assertThatThrownBy(() -> new Market("fr")).isInstanceOf(IllegalArgumentException.class);
    }

    private Ruling decide(String text, RecordFact... records) {
        return RULINGS.decide(Facts.wording(text), List.of(records), Facts.NOW);
    }

    private static List<String> effects(Ruling ruling) {
        return ruling.findings().stream()
                .map(finding -> finding.rule() + " " + finding.effect())
                .toList();
    }
}
