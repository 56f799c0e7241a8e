package org.preuve.reporting.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.impact.Figure.Nature;
import org.preuve.reporting.impact.Figure.Part;
import org.preuve.reporting.impact.Figure.Portion;
import org.preuve.reporting.impact.PossibleDouble.Why;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.rules.EvidenceLevel;

/** What adds up, what does not, and what is split. */
class AddUpTests {

    private static final ReadIndicator INDICATORS = ReadIndicator.shipped();
    private static final Span YEAR = span("2026-01-01", "2026-12-31");
    private static final int MOST = 1000;
    private static final Did MILL = Author.supplier(2).did();

    @Test
    void kilowattHoursAndMegajoulesAddUpInTheUnitThatWasSealedFirst() {
        Figure figure = only(
                Records.electricity(3, "100", "2026-01-01", "2026-01-31"),
                Records.of(4, "electricite CONSOMMEE", "36", "MJ", "2026-02-01", "2026-02-28"));

        assertThat(figure.unit()).isEqualTo("kW.h");
        assertThat(total(figure)).isEqualTo("110");
        assertThat(figure.names()).containsExactly("Électricité consommée", "electricite CONSOMMEE");
        assertThat(figure.indicator().datapoint()).contains("E1-5.electricity-consumed");
    }

    @Test
    void kilogramsAndKilowattHoursNeverAddUp() {
        List<Figure> figures = figures(
                Slicing.WHOLE,
                Records.of(1, "Déchets", "3", "kg", "2026-01-01", "2026-01-31"),
                Records.of(2, "Déchets", "4", "kW.h", "2026-02-01", "2026-02-28"));

        assertThat(figures)
                .extracting(Figure::unit, AddUpTests::total)
                .containsExactly(tuple("kg", "3"), tuple("kW.h", "4"));
    }

    @Test
    void moneyOfTwoCurrenciesIsNotConverted() {
        assertThat(figures(
                        Slicing.WHOLE,
                        Records.of(1, "Dons", "10", "EUR", "2026-01-01", "2026-01-31"),
                        Records.of(2, "Dons", "10", "USD", "2026-02-01", "2026-02-28")))
                .hasSize(2);
    }

    @Test
    void anUnknownUnitIsShownApartAndNotDropped() {
        List<Figure> figures = figures(
                Slicing.WHOLE,
                Records.of(1, "Textiles", "3", "kg", "2026-01-01", "2026-01-31"),
                Records.of(2, "Textiles", "4", "sacks", "2026-02-01", "2026-02-28"));

        assertThat(figures).extracting(Figure::nature).containsExactly(Nature.SUM, Nature.UNKNOWN_UNIT);
        assertThat(figures.getLast().total()).isEmpty();
        assertThat(figures.getLast().parts()).extracting(Part::amount).containsExactly(Fraction.of(4, 1));
    }

    @Test
    void percentagesAreListedAndNotSummed() {
        Figure figure = only(
                Records.of(1, "Écart non ajusté", "4.2", "%", "2026-01-01", "2026-12-31")
                        .at("Lille"),
                Records.of(2, "Écart non ajusté", "5.1", "%", "2026-01-01", "2026-12-31")
                        .at("Porto"));

        assertThat(figure.nature()).isEqualTo(Nature.LISTED);
        assertThat(figure.total()).isEmpty();
        assertThat(figure.parts()).hasSize(2);
        assertThat(figure.split()).isEqualTo(new Portion(0, Fraction.ZERO));
    }

    @Test
    void aPeriodThatReachesBeyondIsSplitByDaysAndSaysSo() {
        List<Figure> quarters = figures(
                Slicing.QUARTER,
                Records.electricity(1, "100", "2026-03-22", "2026-04-10"),
                Records.electricity(2, "7", "2026-02-01", "2026-02-28"));

        assertThat(quarters).extracting(figure -> figure.slice().label()).containsExactly("2026-Q1", "2026-Q2");
        assertThat(quarters).extracting(AddUpTests::total).containsExactly("57", "50");
        assertThat(quarters.getFirst().split()).isEqualTo(new Portion(1, Fraction.of(50, 1)));
        assertThat(quarters.getFirst().parts())
                .filteredOn(Part::isSplit)
                .extracting(Part::days)
                .containsExactly(10L);
    }

    @Test
    void onlyTheDaysThatAreAskedAboutCount() {
        List<Counted> counted = counted(Records.electricity(1, "365", "2026-01-01", "2026-12-31"));

        Figure figure = AddUp.figures(
                        counted, Grouping.INDICATOR, Slicing.WHOLE.slices(span("2026-12-31", "2027-01-31")), MOST)
                .getFirst();

        assertThat(total(figure)).isEqualTo("1");
        assertThat(AddUp.figures(
                        counted, Grouping.INDICATOR, Slicing.WHOLE.slices(span("2027-01-01", "2027-01-31")), MOST))
                .isEmpty();
    }

    @Test
    void splitPartsSumToTheWholeHoweverTheYearIsCut() {
        Random random = new Random(5);
        Records[] records = IntStream.range(0, 60)
                .mapToObj(index -> {
                    LocalDate first = YEAR.first().plusDays(random.nextInt(360));
                    LocalDate last =
                            first.plusDays(random.nextInt((int) (YEAR.last().toEpochDay() - first.toEpochDay()) + 1));
                    return Records.electricity(
                                    index,
                                    random.nextInt(100_000) + "." + random.nextInt(100),
                                    first.toString(),
                                    last.toString())
                            .nowhere();
                })
                .toArray(Records[]::new);
        Fraction whole = sum(figures(Slicing.WHOLE, records));

        for (Slicing slicing : Slicing.values()) {
            assertThat(sum(figures(slicing, records))).isEqualTo(whole);
        }
        List<Records> shuffled = new ArrayList<>(Arrays.asList(records));
        Collections.shuffle(shuffled, random);
        assertThat(figures(Slicing.MONTH, shuffled.toArray(Records[]::new))).isEqualTo(figures(Slicing.MONTH, records));
        assertThat(whole)
                .isEqualTo(Arrays.stream(records)
                        .map(record -> Fraction.of(record.record().stated().value()))
                        .reduce(Fraction.ZERO, Fraction::plus));
    }

    @Test
    void scopesOfGreenhouseGasesStayApart() {
        List<Figure> figures = figures(
                Slicing.WHOLE,
                Records.of(1, "Émissions scope 1", "1", "t", "2026-01-01", "2026-06-30"),
                Records.of(2, "Émissions scope 2", "2", "t", "2026-01-01", "2026-06-30"),
                Records.of(3, "Scope 3 emissions", "41.7", "t{CO2e}", "2026-01-01", "2026-06-30"),
                Records.of(4, "Émissions scope 3 (CO2e)", "300", "kg", "2026-07-01", "2026-12-31"),
                Records.of(5, "Émissions scopes 1 et 2", "3", "t", "2026-01-01", "2026-06-30"));

        assertThat(figures)
                .extracting(figure -> figure.indicator().scopes() + " " + total(figure))
                .containsExactlyInAnyOrder("[1] 1", "[2] 2", "[3] 42", "[1, 2] 3");
    }

    @Test
    void whatSuppliersAttestDoesNotAddUpWithWhatTheCompanyMeasured() {
        List<Figure> figures = figures(
                Slicing.WHOLE,
                Records.of(1, "Scope 1 emissions", "1", "t", "2026-01-01", "2026-06-30"),
                Records.of(2, "Scope 1 emissions", "5", "t", "2026-01-01", "2026-06-30")
                        .by(MILL, "09506000134352"));

        assertThat(figures).extracting(Figure::isOwn).containsExactly(true, false);
        assertThat(figures).extracting(AddUpTests::total).containsExactly("1", "5");
    }

    @Test
    void saysHowManyEstimatesAndWhichLevelsAFigureHas() {
        Figure figure = only(
                Records.electricity(1, "10", "2026-01-01", "2026-01-31"),
                Records.electricity(2, "30", "2026-02-01", "2026-02-28").estimated(),
                Records.electricity(3, "60", "2026-03-01", "2026-03-31").level(EvidenceLevel.ACCREDITED));

        assertThat(figure.estimates()).isEqualTo(new Portion(1, Fraction.of(30, 1)));
        assertThat(figure.qualities()).containsOnlyKeys("estimated", "measured");
        assertThat(figure.levels()).containsOnlyKeys("self-declared", "accredited");
        assertThat(figure.levels().firstKey()).isEqualTo("self-declared");
        assertThat(figure.levels()).containsEntry("accredited", new Portion(1, Fraction.of(60, 1)));
    }

    @Test
    void theSameSiteAndDaysCountOnce() {
        FindDoubles.Sorted sorted = sorted(
                Records.electricity(1, "181", "2026-01-01", "2026-06-30"),
                Records.electricity(2, "100", "2026-01-01", "2026-03-31").at("ROUBAIX "));

        assertThat(sorted.counted()).extracting(one -> one.record().index()).containsExactly(1L);
        assertThat(sorted.doubles()).singleElement().satisfies(found -> {
            assertThat(found.counted().index()).isEqualTo(1);
            assertThat(found.leftOut().index()).isEqualTo(2);
            assertThat(found.why()).isEqualTo(Why.SAME_SITE_AND_DAYS);
            assertThat(found.days()).containsExactly(span("2026-01-01", "2026-03-31"));
        });
    }

    @Test
    void ofADoubleTheDaysThatNoOtherRecordHasStillCount() {
        Records[] records = {
            Records.electricity(1, "90", "2026-01-01", "2026-03-31"),
            Records.electricity(2, "181", "2026-01-01", "2026-06-30"),
            Records.electricity(3, "5", "2026-06-01", "2026-06-05").at("Lille")
        };

        assertThat(total(only(records))).isEqualTo("186");
        assertThat(sorted(records).doubles()).hasSize(1);
    }

    @Test
    void theStrongerRecordOfADoubleCountsAndAnEstimateGivesWay() {
        assertThat(total(only(
                        Records.electricity(1, "1", "2026-01-01", "2026-01-31").estimated(),
                        Records.electricity(2, "2", "2026-01-01", "2026-01-31"))))
                .isEqualTo("2");
        assertThat(total(only(
                        Records.electricity(1, "1", "2026-01-01", "2026-01-31"),
                        Records.electricity(2, "2", "2026-01-01", "2026-01-31")
                                .estimated()
                                .level(EvidenceLevel.THIRD_PARTY))))
                .isEqualTo("2");
    }

    @Test
    void theSameFileCountsOnceForAnIndicator() {
        FindDoubles.Sorted sorted = sorted(
                Records.electricity(1, "1", "2026-01-01", "2026-01-31").with("uOne"),
                Records.electricity(2, "2", "2026-02-01", "2026-02-28").with("uTwo", "uOne"),
                Records.of(3, "Eau prélevée", "2", "m3", "2026-02-01", "2026-02-28")
                        .with("uOne"),
                Records.electricity(4, "4", "2026-03-01", "2026-03-31").with("uTwo"));

        assertThat(sorted.counted()).extracting(one -> one.record().index()).containsExactly(1L, 3L, 4L);
        assertThat(sorted.doubles()).extracting(PossibleDouble::why).containsExactly(Why.SAME_FILE);
    }

    @Test
    void whatIsNotSaidToBeAtOneSiteIsNoDouble() {
        assertThat(sorted(
                                Records.electricity(1, "1", "2026-01-01", "2026-01-31")
                                        .nowhere(),
                                Records.electricity(2, "1", "2026-01-01", "2026-01-31")
                                        .nowhere())
                        .doubles())
                .isEmpty();
    }

    @Test
    void figuresAreToldApartByWhereTheirRecordsBelong() {
        List<Figure> figures = AddUp.figures(
                counted(
                        Records.electricity(1, "1", "2026-01-01", "2026-01-31"),
                        Records.electricity(2, "2", "2026-02-01", "2026-02-28").at("roubaix"),
                        Records.electricity(3, "4", "2026-01-01", "2026-01-31").at("Lille"),
                        Records.electricity(4, "8", "2026-01-01", "2026-01-31").nowhere()),
                Grouping.SITE,
                Slicing.WHOLE.slices(YEAR),
                MOST);

        assertThat(figures)
                .extracting(figure -> figure.group().orElse("-") + " " + total(figure))
                .containsExactly("Lille 4", "Roubaix 3", "- 8");
        assertThat(figures).extracting(Figure::id).doesNotHaveDuplicates();
    }

    @Test
    void morePartsThanAreAllowedAreRefusedAndNotCutOff() {
        List<Counted> counted = counted(Records.electricity(1, "1", "2026-01-01", "2026-12-31"));

        assertThat(AddUp.figures(counted, Grouping.SITE, Slicing.MONTH.slices(YEAR), 12))
                .hasSize(12);
        assertThatThrownBy(() -> AddUp.figures(counted, Grouping.SITE, Slicing.MONTH.slices(YEAR), 11))
                .isInstanceOf(ImpactRefusal.TooManyRecords.class)
                .hasMessageContaining("11");
    }

    @Test
    void nothingIsAddedUpWhereNothingIs() {
        assertThat(figures(Slicing.MONTH)).isEmpty();
        assertThat(sorted().doubles()).isEmpty();
    }

    private static Figure only(Records... records) {
        List<Figure> figures = figures(Slicing.WHOLE, records);
        assertThat(figures).hasSize(1);
        return figures.getFirst();
    }

    private static List<Figure> figures(Slicing slicing, Records... records) {
        return AddUp.figures(counted(records), Grouping.INDICATOR, slicing.slices(YEAR), MOST);
    }

    private static List<Counted> counted(Records... records) {
        return sorted(records).counted();
    }

    private static FindDoubles.Sorted sorted(Records... records) {
        return FindDoubles.among(Arrays.stream(records).map(Records::record).toList(), INDICATORS);
    }

    private static String total(Figure figure) {
        return figure.total().map(sum -> sum.rounded().toPlainString()).orElse("-");
    }

    private static Fraction sum(List<Figure> figures) {
        return figures.stream().flatMap(figure -> figure.total().stream()).reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }
}
