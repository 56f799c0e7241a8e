package org.preuve.reporting.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.reporting.impact.ReadIndicator.Reading;

/** What units allow, and what names mean for sure. */
class ReadIndicatorTests {

    private static final ReadIndicator INDICATORS = ReadIndicator.shipped();

    @ParameterizedTest
    @CsvSource({
        "kW.h, MJ, 18/5",
        "MW.h, kW.h, 1000",
        "GJ, kW.h, 2500/9",
        "t, kg, 1000",
        "L, m3, 1/1000",
        "l, L, 1",
        "h, min, 60",
        "d, h, 24",
        "[gal_us], L, 473176473/125000000",
        "[lb_av], kg, 45359237/100000000",
        "10*3.m3, m3, 1000",
        "har, m2, 10000",
        "t.km, kg.m, 1000000"
    })
    void convertsExactly(String from, String to, String factor) {
        Scale.Adds one = (Scale.Adds) scale(from, "1");
        Scale.Adds other = (Scale.Adds) scale(to, "1");

        assertThat(one.measure()).isEqualTo(other.measure());
        assertThat(one.factor().dividedBy(other.factor())).hasToString(factor);
    }

    @ParameterizedTest
    @CsvSource({
        "kW.h, kg",
        "m3, kg",
        "EUR, USD",
        "EUR, 1",
        "{person}, {piece}",
        "{person}, 1",
        "h, kW.h",
        "kg, kg{steel}"
    })
    void keepsApartWhatIsNotTheSame(String one, String other) {
        assertThat(((Scale.Adds) scale(one, "1")).measure()).isNotEqualTo(((Scale.Adds) scale(other, "1")).measure());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "[ppm]",
                "[ppth]",
                "kW.h/m2",
                "t/(10*6.EUR)",
                "kg.m-2",
                "Cel",
                "kW",
                "km/h",
                "EUR/h",
                "10*-2"
            })
    void addsUpNoRatiosAndNoTemperatures(String unit) {
        assertThat(scale(unit, "4")).isEqualTo(new Scale.Listed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kWh",
                "tCO2e",
                "foo",
                "ABC",
                "m9999999",
                "kW.h ",
                "été",
                "10*9999",
                "m+999",
                "{",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void doesNotGuessAUnit(String unit) {
        assertThat(scale(unit, "4")).isEqualTo(new Scale.Unknown());
    }

    @Test
    void aNumberOfNothingNamedThatIsNotWholeMayBeAShare() {
        assertThat(scale("1", "4")).isInstanceOf(Scale.Adds.class);
        assertThat(scale("1", "0.042")).isEqualTo(new Scale.Listed());
        assertThat(scale("{person}", "1.5")).isInstanceOf(Scale.Adds.class);
    }

    @Test
    void tonnesOfEquivalentsAreTonnesWhereTheIndicatorIsOfEmissions() {
        assertThat(read("Émissions scope 1", "1", "t{CO2e}").scale())
                .isEqualTo(read("Émissions scope 1", "1", "t").scale());
        assertThat(read("Gypse", "1", "t{CO2e}").scale())
                .isNotEqualTo(read("Gypse", "1", "t").scale());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Électricité consommée             | kW.h | E1-5.electricity-consumed
            ELECTRICITE  CONSOMMEE            | MJ   | E1-5.electricity-consumed
            Consommation d'électricité        | kW.h | E1-5.electricity-consumed
            Electricity consumption           | GJ   | E1-5.electricity-consumed
            Eau prélevée                      | L    | E3-4.water-withdrawn
            Heures de formation               | h    | S1-13.training-hours
            Émissions scope 3 (CO₂e)          | t    | E1-6.scope-3
            Écart de rémunération non ajusté  | %    | S1-16.unadjusted-pay-gap
            """)
    void knowsCommonNamesHoweverTheyAreWritten(String name, String unit, String datapoint) {
        assertThat(read(name, "1", unit).indicator().datapoint()).contains(datapoint);
    }

    @ParameterizedTest
    @CsvSource({
        "Électricité économisée, kW.h",
        "Électricité, kW.h",
        "Eau prélevée, kg",
        "Eau prélevée, foo",
        "Déchets, t",
        "Émissions scope 2, t"
    })
    void doesNotGuessADatapoint(String name, String unit) {
        assertThat(read(name, "1", unit).indicator().datapoint()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Émissions scope 3          | 3
            Scope 1 emissions          | 1
            Scopes 1 et 2, Groupe      | 1 2
            GES scope 1+2+3            | 1 2 3
            Émissions scope 1, scope 2 | 1 2
            Émissions                  |
            Scope 12 lenses            |
            Telescope 3                |
            """)
    void readsTheScopesThatANameNames(String name, String scopes) {
        String named = scopes == null ? "" : scopes;
        assertThat(String.join(
                        " ",
                        read(name, "1", "t").indicator().scopes().stream()
                                .map(String::valueOf)
                                .toList()))
                .isEqualTo(named);
    }

    @Test
    void aHeadcountDoesNotAddUp() {
        assertThat(read("Effectif", "250", "{person}").scale()).isEqualTo(new Scale.Listed());
        assertThat(read("Personnes formées", "250", "{person}").scale()).isInstanceOf(Scale.Adds.class);
    }

    @Test
    void findsAnIndicatorByAnyOfItsNames() {
        assertThat(INDICATORS.keys("E3-4.water-withdrawn")).contains("E3-4.water-withdrawn");
        assertThat(INDICATORS.keys("water WITHDRAWAL")).contains("E3-4.water-withdrawn", "water withdrawal");
        assertThat(INDICATORS.keys("Matière donnée")).contains("matiere donnee");
    }

    private static Scale scale(String unit, String value) {
        return read("Something", value, unit).scale();
    }

    private static Reading read(String name, String value, String unit) {
        return INDICATORS.read(name, new BigDecimal(value), unit);
    }
}
