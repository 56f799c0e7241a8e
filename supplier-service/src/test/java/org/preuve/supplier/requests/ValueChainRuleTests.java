package org.preuve.supplier.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.proofs.log.Salt;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.requests.ValueChainRule.Rights;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.LegalIdentity.Headcount;
import org.preuve.supplier.suppliers.StatedIdentity;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierId;

/** Whom the law protects from questions for a report, and what it says to whom. */
class ValueChainRuleTests {

    private static final LocalDate DAY = LocalDate.parse("2026-12-31");
    private static final Period YEAR = new Period(LocalDate.parse("2026-01-01"), DAY);
    private static final VoluntaryStandard STANDARD = VoluntaryStandard.bundled();
    private static final Question WAGES = new Question.Attestation(
            new Subject(Subject.Type.COMPANY, Map.of()), "S1", "living-wage", Optional.empty());

    private final ValueChainRule rule = new ValueChainRule(STANDARD);

    /** What a supplier says of itself counts before what the officer wrote; who was never counted is protected. */
    @ParameterizedTest
    @CsvSource({
        "1000,     , true",
        "1001,     , false",
        "    ,     , true",
        "5000, 1000, true",
        " 500, 1001, false",
        "    , 1001, false"
    })
    void protectsFirmsOfAtMostAThousand(@Nullable Integer registered, @Nullable Integer stated, boolean isProtected) {
        Supplier supplier = supplier(registered, stated);
        Optional<Rights> rights = rule.rights(asking(WAGES, Purpose.CSRD), supplier);
        assertThat(rights.isPresent()).isEqualTo(isProtected);
        if (!isProtected) {
            assertThatCode(() -> rule.refuseBeyond(asking(WAGES, Purpose.CSRD), List.of(supplier)))
                    .doesNotThrowAnyException();
            return;
        }
        assertThat(rights.orElseThrow().isBeyond()).isTrue();
        assertThat(rights.orElseThrow().law()).isEqualTo("Directive (EU) 2026/470");
        assertThat(rights.orElseThrow().words().get("fr")).contains("droit de refuser");
        Supplier large = supplier(5000, null);
        assertThatThrownBy(() -> rule.refuseBeyond(asking(WAGES, Purpose.CSRD), List.of(large, supplier)))
                .asInstanceOf(type(RequestRefusal.BeyondVoluntaryStandard.class))
                .extracting(RequestRefusal.BeyondVoluntaryStandard::errors)
                .satisfies(errors -> {
                    assertThat(errors).hasSize(1);
                    assertThat(errors.getFirst().at()).isEqualTo("/suppliers/1");
                    assertThat(errors.getFirst().expected()).contains("B1, B2").endsWith("C9");
                });
    }

    @Test
    void theVoluntaryStandardMayBeAskedAndItsRightsAreTold() {
        Asking points = asking(new Question.DataPoints("vsme", List.of("B3", "C9"), YEAR), Purpose.CSRD);
        Supplier small = supplier(12, null);
        assertThatCode(() -> rule.refuseBeyond(points, List.of(small))).doesNotThrowAnyException();
        assertThat(rule.rights(points, small))
                .get()
                .extracting(Rights::isBeyond)
                .isEqualTo(false);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CSRD")
    void limitsNoOtherPurpose(Purpose purpose) {
        assertThat(rule.rights(asking(WAGES, purpose), supplier(12, null))).isEmpty();
        assertThatCode(() -> rule.refuseBeyond(asking(WAGES, purpose), List.of(supplier(12, null))))
                .doesNotThrowAnyException();
    }

    @Test
    void theStandardHasTwentyPointsInTwoLanguages() {
        assertThat(STANDARD.ids())
                .hasSize(20)
                .doesNotHaveDuplicates()
                .startsWith("B1")
                .contains("B11", "C9");
        assertThat(STANDARD.points())
                .allSatisfy(point -> assertThat(List.of(point.en(), point.fr(), point.module()))
                        .noneMatch(String::isBlank));
    }

    private static Asking asking(Question question, Purpose purpose) {
        return new Asking(question, purpose, Optional.empty(), Map.of(), DAY);
    }

    private static Supplier supplier(@Nullable Integer registered, @Nullable Integer stated) {
        Supplier invited = Supplier.invited(new SupplierId(UUID.randomUUID()), identity(registered), Instant.EPOCH);
        return stated == null
                ? invited
                : invited.activated(
                        new Signatory().did(),
                        Optional.of(new StatedIdentity(identity(stated), "{}", Salt.of(new byte[16]))));
    }

    private static LegalIdentity identity(@Nullable Integer people) {
        return new LegalIdentity(
                "Mill",
                "PT",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(people).map(number -> new Headcount(number, LocalDate.parse("2026-03-31"))),
                Optional.empty());
    }
}
