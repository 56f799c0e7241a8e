package org.preuve.reporting.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preuve.reporting.impact.Figure.Nature;

/** A CSR officer's spreadsheet of a year, as it goes into the log: what its rows come to. */
class ActionsOf2026Tests {

    private static final List<ImpactRecord> ACTIONS = Stream.of(
                    row(1, "Électricité économisée", "12480.5", "kW.h", "2026-01-01", "2026-03-31"),
                    row(2, "Électricité consommée", "87213", "kW.h", "2026-01-01", "2026-03-31"),
                    row(3, "Électricité consommée", "79905.25", "kW.h", "2026-04-01", "2026-06-30"),
                    row(4, "Textiles collectés", "1.84", "t", "2026-02-01", "2026-06-30")
                            .at("Lille"),
                    row(5, "Fibres achetées", "6300", "kg", "2026-01-01", "2026-06-30"),
                    row(6, "Heures de formation", "184", "h", "2026-01-12", "2026-01-16"),
                    row(7, "Écart non ajusté", "4.2", "%", "2026-01-01", "2026-12-31")
                            .at("Groupe"),
                    row(8, "Non-conformités majeures", "1", "1", "2026-03-03", "2026-03-05")
                            .at("Porto"),
                    row(9, "Matière donnée", "420", "kg", "2026-04-15", "2026-04-15")
                            .at("Lille"),
                    row(10, "Investissement", "38500", "EUR", "2026-01-01", "2026-06-30")
                            .at("Groupe"),
                    row(12, "Émissions scope 3 (CO2e)", "41.7", "t", "2026-01-01", "2026-06-30")
                            .at("Groupe")
                            .estimated())
            .map(Records::record)
            .toList();

    @Test
    void comeToTheseFiguresInAYear() {
        assertThat(figures(Slicing.YEAR).stream().map(ActionsOf2026Tests::told))
                .containsExactly(
                        "E1-5.electricity-consumed 167118.25 kW.h",
                        "E1-6.scope-3 41.7 t",
                        "S1-13.training-hours 184 h",
                        "ecart non ajuste listed %",
                        "electricite economisee 12480.5 kW.h",
                        "fibres achetees 6300 kg",
                        "investissement 38500 EUR",
                        "matiere donnee 420 kg",
                        "non conformites majeures 1 1",
                        "textiles collectes 1.84 t");
    }

    @Test
    void comeToTheseFiguresInItsQuarters() {
        assertThat(figures(Slicing.QUARTER).stream()
                        .filter(figure -> figure.nature() == Nature.SUM)
                        .map(figure -> figure.slice().label() + " " + told(figure)))
                .contains(
                        "2026-Q1 E1-5.electricity-consumed 87213 kW.h",
                        "2026-Q2 E1-5.electricity-consumed 79905.25 kW.h",
                        "2026-Q1 textiles collectes 0.723733 t", // 59 of 150 days
                        "2026-Q2 textiles collectes 1.116267 t",
                        "2026-Q1 E1-6.scope-3 20.734807 t")
                .noneMatch(told -> told.startsWith("2026-Q3"));
    }

    @Test
    void oneOfThemIsAnEstimateAndNoneIsADouble() {
        assertThat(figures(Slicing.YEAR).stream()
                        .filter(figure -> figure.estimates().records() > 0)
                        .map(figure -> figure.indicator().key()))
                .containsExactly("E1-6.scope-3");
        assertThat(FindDoubles.among(ACTIONS, ReadIndicator.shipped()).doubles())
                .isEmpty();
    }

    private static Records row(long number, String indicator, String value, String unit, String first, String last) {
        return Records.of(number, indicator, value, unit, first, last);
    }

    private static List<Figure> figures(Slicing slicing) {
        Span year = new Span(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
        return AddUp.figures(
                FindDoubles.among(ACTIONS, ReadIndicator.shipped()).counted(),
                Grouping.INDICATOR,
                slicing.slices(year),
                1000);
    }

    private static String told(Figure figure) {
        return figure.indicator().key() + " "
                + figure.total()
                        .map(sum -> sum.rounded().toPlainString())
                        .orElse(figure.nature().word())
                + " " + figure.unit();
    }
}
