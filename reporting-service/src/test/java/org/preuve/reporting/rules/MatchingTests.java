package org.preuve.reporting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.following.Licence.Scope;
import org.preuve.reporting.following.Subject;
import org.preuve.reporting.products.Gln;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.Finding.Cause;
import org.preuve.reporting.rules.RecordFact.Certificate;

/** A record carries a claim only where it speaks of the same thing, topic, criterion and days, and whoever says so may. */
class MatchingTests {

    private static final Gtin OTHER = Gtin.parse("09506000140445");
    private static final Gln MILL = Gln.read("9506000000008").orElseThrow();
    private static final String COTTON = "organic-cotton-content";

    private final DecideRuling rulings = DecideRuling.by(RulePacks.bundled());

    @Test
    void aRecordThatFitsAttestsItsCriterionAndIsNamedWithItsLevel() {
        Ruling ruling = decide(asserted(COTTON), cotton().level(EvidenceLevel.ACCREDITED));

        assertThat(effects(ruling)).isEmpty();
        assertThat(ruling.matching().criteria())
                .containsExactly(new Matching.Criterion(
                        COTTON, List.of(new Matching.Attesting(Facts.ID, EvidenceLevel.ACCREDITED)), List.of()));
    }

    @Test
    void threeOfFourCriteriaAreAttestedAndTheFourthIsNamed() {
        Ruling ruling = decide(
                asserted(COTTON, "gots", "reach", "sa8000"),
                cotton(),
                record(2).criterion("gots"),
                record(3).criterion("reach"));

        assertThat(ruling.matching().attested()).isEqualTo(3);
        assertThat(ruling.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.effect()).isEqualTo(Effect.NEED);
            assertThat(finding.cause()).isEqualTo(new Cause.Criterion("sa8000"));
        });
        assertThat(ruling.stopsPublication()).isTrue();
    }

    static Stream<Arguments> unfitRecords() {
        return Stream.of(
                Arguments.of("other-product", cotton().product(OTHER)),
                Arguments.of("not-conforming", cotton().conforms(false)),
                Arguments.of("not-yet-valid", cotton().valid(Facts.NOW.plusSeconds(1), Facts.NOW.plusSeconds(9))),
                Arguments.of("expired-record", cotton().valid(Facts.NOW.minusSeconds(9), Facts.NOW)),
                Arguments.of("expired-certificate", cotton().certificate(gots(Scope.NOT_STATED, true))),
                Arguments.of(
                        "certificate-out-of-scope",
                        cotton().certificate(gots(new Scope(List.of(OTHER), List.of(), List.of()), false))),
                Arguments.of(
                        "certificate-out-of-scope",
                        cotton().certificate(gots(new Scope(List.of(), List.of(), List.of("recycled")), false))),
                Arguments.of(
                        "certificate-out-of-scope",
                        cotton().subject(new Subject.Site(
                                        Gln.read("9506000000015").orElseThrow()))
                                .certificate(gots(new Scope(List.of(), List.of(MILL), List.of()), false))),
                Arguments.of("unentitled-issuer", cotton().entitled(false)),
                Arguments.of(
                        "narrower-level",
                        cotton().subject(new Subject.Material("cotton", Optional.empty(), Optional.empty()))),
                Arguments.of("other-topic", cotton().topic("S1")),
                Arguments.of("other-topic", cotton().topic("environment.energy")),
                Arguments.of("other-period", cotton().period("2026-01-01", "2026-06-29")));
    }

    @ParameterizedTest
    @MethodSource("unfitRecords")
    void aRecordThatDoesNotFitAttestsNothingAndTheRulingSaysWhy(String why, KnownBuilder unfit) {
        Ruling ruling = decide(asserted(COTTON), unfit);

        assertThat(ruling.matching().criteria())
                .containsExactly(
                        new Matching.Criterion(COTTON, List.of(), List.of(new Matching.Unfit(Facts.ID, List.of(why)))));
        assertThat(ruling.findings())
                .extracting(finding -> finding.rule().value())
                .containsExactlyInAnyOrder(why, "unattested-criterion");
    }

    @Test
    void aRecordThatSpeaksOfNoCriterionAttestsNone() {
        Ruling ruling = decide(asserted(COTTON), record(1).criterion("gots"), record(2));

        assertThat(ruling.matching().criteria()).containsExactly(new Matching.Criterion(COTTON, List.of(), List.of()));
    }

    @Test
    void aPromiseAttestsNothing() {
        Ruling ruling = decide(asserted(COTTON), cotton().kind(RecordKind.COMMITMENT), record(2));

        assertThat(ruling.matching().attested()).isZero();
    }

    @Test
    void aBatchOfTheProductFitsAndSoDoesAProductInTheCoveredSet() {
        assertThat(effects(decide(asserted(COTTON), cotton().subject(new Subject.Batch(Facts.PRODUCT, "A7")))))
                .isEmpty();
        Scope covered = new Scope(List.of(OTHER, Facts.PRODUCT), List.of(), List.of());
        assertThat(effects(decide(asserted(COTTON), cotton().product(OTHER).certificate(gots(covered, false)))))
                .isEmpty();
    }

    @Test
    void recordsCoverTheDaysTogetherButNotWithAGap() {
        KnownBuilder first = record(1).criterion(COTTON).period("2025-12-01", "2026-03-31");

        assertThat(effects(decide(
                        asserted(COTTON), first, record(2).criterion(COTTON).period("2026-04-01", "2026-07-31"))))
                .isEmpty();
        assertThat(effects(decide(
                        asserted(COTTON), first, record(2).criterion(COTTON).period("2026-04-02", "2026-07-31"))))
                .containsExactlyInAnyOrder("other-period NEED", "other-period NEED", "unattested-criterion NEED");
    }

    @ParameterizedTest
    @CsvSource({
        "COMPANY, SITE, narrower-level BLOCK",
        "COMPANY, PLACE, narrower-level BLOCK",
        "COMPANY, COMPANY,",
        "COMPANY, NOTHING,",
        "SITE, SITE,",
        "SITE, PLACE,",
        "RANGE, PRODUCT, narrower-level BLOCK",
        "RANGE, NOTHING,",
        "PRODUCT, MATERIAL, narrower-level BLOCK",
        "PRODUCT, PRODUCT,",
        "COMPONENT, MATERIAL,",
        "PACKAGING, MATERIAL,",
    })
    void whatSpeaksOfAPartDoesNotCarryTheWhole(ClaimLevel level, String about, String expected) {
        Ruling ruling = rulings.decide(wording(level, Asserted.NOTHING), facts(about(about)), Facts.NOW);

        assertThat(effects(ruling)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void oneRecordAboutTheWholeCarriesWhatOthersSayOfItsParts() {
        List<RecordFact> records = facts(about("SITE"), about("COMPANY"));

        assertThat(effects(rulings.decide(wording(ClaimLevel.COMPANY, Asserted.NOTHING), records, Facts.NOW)))
                .isEmpty();
    }

    @Test
    void oneRecordOnTheTopicIsEnough() {
        assertThat(effects(decide(asserted(), record(1).topic("S1"), record(2).topic("circularity.content"))))
                .isEmpty();
        assertThat(effects(decide(asserted(), record(1).topic("S1")))).containsExactly("other-topic NEED");
    }

    @ParameterizedTest
    @CsvSource({
        "60, %, cotton,",
        "60.5, %, cotton, narrower-share BLOCK",
        "60, kg, cotton, narrower-share BLOCK",
        "60, %, wool, narrower-share BLOCK"
    })
    void quantitiesOfTheRecordsReachTheClaimedShare(String value, String unit, String of, String expected) {
        Ruling ruling = decide(share(value, unit, of), record(1).amount("Recycled cotton", "60", "%"));

        assertThat(effects(ruling)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void amountsAddUpByThePartsThatTheClaimUsesAndRatiosDoNot() {
        KnownBuilder[] kilos = {
            record(1).amount("Cotton", "60", "kg"), record(2).amount("Cotton", "40", "kg")
        };
        assertThat(effects(decide(share("100", "kg", "cotton"), kilos))).isEmpty();
        Asserted half = new Asserted(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                share("100", "kg", "cotton").share(),
                Map.of(id(1), new BigDecimal("0.5")));
        assertThat(effects(decide(half, kilos))).containsExactly("narrower-share BLOCK", "narrower-share BLOCK");
        assertThat(effects(decide(
                        share("80", "%", "cotton"),
                        record(1).amount("Cotton", "60", "%"),
                        record(2).amount("Cotton", "40", "%"))))
                .containsExactly("narrower-share BLOCK", "narrower-share BLOCK");
    }

    @Test
    void whatOtherClaimsUseIsNotLeftAndTheyAreNamed() {
        UUID other = new UUID(5, 5);
        Asserted part = new Asserted(
                Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Map.of(id(1), new BigDecimal("0.4")));

        assertThat(effects(decide(part, record(1).usedElsewhere(other, "0.6", "0.1"))))
                .isEmpty();
        assertThat(decide(part, record(1).usedElsewhere(other, "0.6", "0.61")).findings())
                .singleElement()
                .extracting(Finding::cause)
                .isEqualTo(new Cause.OtherClaim(id(1), other));
        assertThat(effects(decide(Asserted.NOTHING, record(1).usedElsewhere(other, "0.1"))))
                .containsExactly("double-use BLOCK");
    }

    @ParameterizedTest
    @CsvSource({
        "E1, E1",
        "environment.emissions, E1",
        "environment.energy, E1",
        "environment.water, E3",
        "environment.waste, E5",
        "environment.deforestation, E4",
        "environment.biodiversity, E4",
        "circularity.content, E5",
        "circularity.design, E5",
        "social.labour, S1 S2",
        "social.safety, S1 S2",
        "social.rights, S2 S3",
        "social.community, S3",
        "governance.ethics, G1",
        "governance.compliance, G1",
        "governance.transparency, G1",
        "weather,",
    })
    void topicsOfUntpAreTopicsOfEsrs(String code, String topics) {
        List<String> expected = topics == null ? List.of() : Arrays.asList(topics.split(" "));

        assertThat(Topic.namedBy(code)).extracting(Topic::name).containsExactlyInAnyOrderElementsOf(expected);
    }

    private Ruling decide(Asserted asserted, KnownBuilder... records) {
        return rulings.decide(wording(ClaimLevel.PRODUCT, asserted), facts(records), Facts.NOW);
    }

    private static List<RecordFact> facts(KnownBuilder... records) {
        return Arrays.stream(records).<RecordFact>map(KnownBuilder::build).toList();
    }

    private static Wording wording(ClaimLevel level, Asserted asserted) {
        boolean ofCompany = level == ClaimLevel.COMPANY || level == ClaimLevel.SITE;
        return new Wording(
                Map.of(Language.EN, "Woven from cotton"),
                level,
                Channel.PRODUCT_PAGE,
                new Market("FR"),
                ofCompany ? Optional.empty() : Optional.of(Facts.PRODUCT),
                asserted);
    }

    private static Asserted asserted(String... criteria) {
        return new Asserted(
                Optional.of(Topic.E5),
                List.of(criteria),
                Optional.of(new Days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"))),
                Optional.empty(),
                Map.of());
    }

    private static Asserted share(String value, String unit, String of) {
        return new Asserted(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(new Share(new BigDecimal(value), unit, of)),
                Map.of());
    }

    private static KnownBuilder cotton() {
        return Facts.record().criterion(COTTON).topic("E5");
    }

    private static KnownBuilder record(int number) {
        return Facts.record().id(id(number));
    }

    private static RecordId id(int number) {
        return RecordId.parse("urn:uuid:" + new UUID(9, number));
    }

    private static KnownBuilder about(String what) {
        KnownBuilder record = Facts.record().aboutNothing();
        return switch (what) {
            case "SITE" -> record.subject(new Subject.Site(MILL));
            case "PLACE" -> record.place("Roubaix");
            case "COMPANY" -> record.subject(new Subject.Company(Optional.empty(), Optional.empty()));
            case "PRODUCT" -> record.product(Facts.PRODUCT);
            case "MATERIAL" -> record.subject(new Subject.Material("cotton", Optional.empty(), Optional.empty()));
            default -> record;
        };
    }

    private static Certificate gots(Scope scope, boolean over) {
        return new Certificate(
                "GOTS",
                Optional.of("G-1"),
                Optional.of("Certify"),
                Optional.of(over ? Facts.NOW : Facts.NOW.plusSeconds(60)),
                scope);
    }

    private static List<String> effects(Ruling ruling) {
        return ruling.findings().stream()
                .map(finding -> finding.rule() + " " + finding.effect())
                .toList();
    }
}
