package org.preuve.reporting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.commitments.CommitmentState;
import org.preuve.reporting.following.Licence.Scope;
import org.preuve.reporting.following.Pledge.Point;
import org.preuve.reporting.following.Pledge.Support;
import org.preuve.reporting.following.Subject;
import org.preuve.reporting.products.Gln;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.Finding.Clearance;
import org.preuve.reporting.rules.RecordFact.Certificate;
import org.preuve.reporting.rules.RecordFact.Known;
import org.preuve.reporting.rules.RecordFact.Pledge;

/** What lowers which finding, and what looks as if it did and does not. A lowered finding stays, as a warning that names what lowered it. */
class ClearingTests {

    private static final DecideRuling RULINGS = DecideRuling.by(RulePacks.bundled());
    private static final Market BELGIUM = new Market("BE");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            generic        | Un textile écologique         | EU Ecolabel          | WARN
            generic        | Un textile écologique         | Nordic Swan          | WARN
            generic        | Un textile écologique         | GOTS                 | BLOCK
            label          | Coton certifié GOTS           | GOTS                 | WARN
            label          | Coton certifié GOTS           | GRS                  | BLOCK
            label          | Un coton certifié             | OEKO-TEX Standard 100 | WARN
            label          | Un coton certifié             | Label maison         | BLOCK
            label          | Un coton certifié             | EcoVadis             | BLOCK
            recycled       | Doublure recyclée             | Global Recycled Standard | WARN
            recycled       | Doublure recyclée             | GOTS                 | NEED
            whole-for-part | 100 % coton biologique        | GOTS                 | WARN
            whole-for-part | 100 % coton biologique        | COSMOS               | BLOCK
            offset         | Un savon neutre en carbone    | COSMOS               | BLOCK
            offset         | Un savon neutre en carbone    | EU Ecolabel          | BLOCK
            social         | Une mode éthique              | Fairtrade            | WARN
            social         | Une mode éthique              | FSC                  | NEED
            free-of        | Sans phtalates                | OEKO-TEX             | WARN
            """)
    void lowersWhatTheSchemeCoversAndNothingElse(String rule, String text, String scheme, Effect effect) {
        assertThat(effect(rule, text, Facts.licensed(numbered(scheme)))).contains(effect);
    }

    @Test
    void isNotMovedByACertificateWhoseScopeIsAnotherProduct() {
        Scope other = new Scope(List.of(Gtin.parse("09506000140445")), List.of(), List.of());
        Certificate certificate = new Certificate("GOTS", Optional.of("1"), Optional.empty(), Optional.empty(), other);

        assertThat(effect("label", "Coton certifié GOTS", Facts.licensed(certificate)))
                .contains(Effect.BLOCK);
    }

    @Test
    void takesASocialAuditThatNamesItsAuditorAndItsSite() {
        Subject site = new Subject.Site(Gln.read("3012345678902").orElseThrow());
        Certificate audit =
                new Certificate("SMETA", Optional.empty(), Optional.of("Auditor"), Optional.empty(), Scope.NOT_STATED);
        Certificate nobodys =
                new Certificate("SMETA", Optional.of("1"), Optional.empty(), Optional.empty(), Scope.NOT_STATED);

        assertThat(effect(
                        "social",
                        "Une mode éthique",
                        Facts.record().subject(site).certificate(audit).build()))
                .contains(Effect.WARN);
        assertThat(effect(
                        "social",
                        "Une mode éthique",
                        Facts.record().certificate(audit).build()))
                .contains(Effect.NEED);
        assertThat(effect(
                        "social",
                        "Une mode éthique",
                        Facts.record().subject(site).certificate(nobodys).build()))
                .contains(Effect.NEED);
        assertThat(effect(
                        "label",
                        "Un coton certifié",
                        Facts.record().subject(site).certificate(audit).build()))
                .contains(Effect.BLOCK);
    }

    @Test
    void takesALifeCycleStudyByAThirdPartyOfTheLastTwelveMonths() {
        String text = "Un savon neutre en carbone";

        assertThat(effect("offset", text, study("2026-01-01", "2026-06-30", EvidenceLevel.THIRD_PARTY)))
                .contains(Effect.WARN);
        assertThat(effect("offset", text, study("2025-01-01", "2025-11-21", EvidenceLevel.THIRD_PARTY)))
                .contains(Effect.BLOCK);
        assertThat(effect("offset", text, study("2026-01-01", "2026-06-30", EvidenceLevel.SUPPLIER_SIGNED)))
                .contains(Effect.BLOCK);
    }

    @Test
    void isNotMovedByAStudyBesideOffsetCredits() {
        Known credits = Facts.record().criterion("carbon-credits").build();

        assertThat(effect(
                        "offset",
                        "Un savon neutre en carbone",
                        study("2026-01-01", "2026-06-30", EvidenceLevel.ACCREDITED),
                        credits))
                .contains(Effect.BLOCK);
    }

    @Test
    void onlyWarnsOfACompanysNeutralityButAsksForACommitment() {
        Wording company = Facts.wording(
                "Notre entreprise est neutre en carbone", ClaimLevel.COMPANY, Channel.ADVERTISING, BELGIUM);

        assertThat(effect("offset", company)).contains(Effect.WARN);
        assertThat(effect("future", company)).contains(Effect.NEED);
        assertThat(effect("future", company, commitment(new Support(true, true, true), CommitmentState.ON_TRACK)))
                .contains(Effect.WARN);
    }

    @ParameterizedTest
    @EnumSource(
            value = CommitmentState.class,
            names = {"LATE", "BROKEN", "WITHDRAWN"})
    void isNotMovedByACommitmentOfWhichSomethingWasMissed(CommitmentState state) {
        assertThat(effect("future", promise(), commitment(new Support(true, true, true), state)))
                .contains(Effect.NEED);
    }

    @Test
    void isNotMovedByACommitmentWithoutPlanResourcesOrReviewer() {
        for (Support support : List.of(
                new Support(false, true, true), new Support(true, false, true), new Support(true, true, false))) {
            assertThat(effect("future", promise(), commitment(support, CommitmentState.ON_TRACK)))
                    .contains(Effect.NEED);
        }
    }

    @Test
    void takesATestReportThatStatesItsLimitOfDetection() {
        KnownBuilder report = Facts.record().criterion("free-of-phthalates").level(EvidenceLevel.THIRD_PARTY);

        assertThat(effect(
                        "free-of",
                        "Sans phtalates",
                        report.amount("Limit of detection", "0.5", "mg/kg").build()))
                .contains(Effect.WARN);
        assertThat(effect(
                        "free-of",
                        "Sans phtalates",
                        report.amount("Samples", "3", "1").build()))
                .contains(Effect.NEED);
    }

    @Test
    void takesARecordOfTheWholeShareAndNotOfAPart() {
        KnownBuilder share = Facts.record().criterion("organic-cotton-content");

        assertThat(effect(
                        "whole-for-part",
                        "100 % coton bio",
                        share.amount("Share", "100", "%").build()))
                .contains(Effect.WARN);
        assertThat(effect(
                        "whole-for-part",
                        "100 % coton bio",
                        share.amount("Share", "95", "%").build()))
                .contains(Effect.BLOCK);
    }

    @Test
    void takesAHomeCompostTestOfPlasticInFranceWhereIndustrialCompostingDoesNotDo() {
        Wording bag =
                Facts.wording("Sac en plastique compostable", ClaimLevel.PRODUCT, Channel.PACKAGING, new Market("FR"));

        assertThat(effect("agec-compostable", bag, Facts.licensed(numbered("OK compost HOME"))))
                .contains(Effect.WARN);
        assertThat(effect("agec-compostable", bag, Facts.licensed(numbered("OK compost INDUSTRIAL"))))
                .contains(Effect.BLOCK);
    }

    @Test
    void isMovedByNothingOnAFrenchPackageThatSaysWhatTheLawBans() {
        Wording ecological =
                Facts.wording("Une éponge écologique", ClaimLevel.PRODUCT, Channel.PACKAGING, new Market("FR"));

        assertThat(effect("agec-mention", ecological, Facts.licensed(numbered("EU Ecolabel"))))
                .contains(Effect.BLOCK);
        assertThat(effect("generic", ecological, Facts.licensed(numbered("EU Ecolabel"))))
                .contains(Effect.WARN);
    }

    @Test
    void namesTheLawAndItsDayBesideTheArticleOfALegalDuty() {
        Finding finding =
                finding("legal-duty", Facts.wording("Une laque sans CFC")).orElseThrow();

        assertThat(finding.article())
                .startsWith("Directive 2005/29/EC, Annex I, point 10a; ")
                .contains("2024-03-11");
    }

    @Test
    void namesTheRecordThatLoweredAFinding() {
        assertThat(finding("label", Facts.wording("Coton certifié GOTS"), Facts.licensed(numbered("GOTS")))
                        .flatMap(Finding::cleared))
                .contains(new Clearance.ByRecord(Facts.ID));
    }

    private static Wording promise() {
        return Facts.wording(
                "D'ici 2030, notre électricité sera renouvelable", ClaimLevel.COMPANY, Channel.ADVERTISING, BELGIUM);
    }

    private static Known study(String start, String end, EvidenceLevel level) {
        return Facts.record()
                .criterion("life-cycle-assessment")
                .period(start, end)
                .level(level)
                .build();
    }

    private static Known commitment(Support support, CommitmentState state) {
        Point baseline = new Point(LocalDate.parse("2020-12-31"), BigDecimal.TEN);
        Point target = new Point(LocalDate.parse("2030-12-31"), BigDecimal.ONE);
        return Facts.record()
                .kind(RecordKind.COMMITMENT)
                .aboutNothing()
                .pledge(new Pledge(baseline, List.of(target), "t", support, state))
                .build();
    }

    private static Certificate numbered(String scheme) {
        return Facts.certificate(scheme, Optional.of("N 1"), Optional.of(Facts.NOW.plus(Duration.ofDays(9))));
    }

    private static Optional<Effect> effect(String rule, String text, RecordFact... records) {
        return effect(rule, Facts.wording(text), records);
    }

    private static Optional<Effect> effect(String rule, Wording wording, RecordFact... records) {
        return finding(rule, wording, records).map(Finding::effect);
    }

    private static Optional<Finding> finding(String rule, Wording wording, RecordFact... records) {
        return RULINGS.decide(wording, Arrays.asList(records), Facts.NOW).findings().stream()
                .filter(finding -> finding.rule().value().equals(rule))
                .findFirst();
    }
}
