package org.preuve.quickstart.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionSheetTests {

    private static final String HEADER =
            "\uFEFFRéf;Action;Pilier;Thème ESRS;Type;Site;Début;Fin;Indicateur;Quantité;Unité;Qualité;Justificatif;Commentaire\r\n";
    private static final String GOOD =
            "R-1;Tri;Environnementale;E5;;Lille;01/02/2026;30/06/2026;Textiles;1,84;t;Mesurée;bons.pdf;dont 62 %";

    @Test
    void readsEveryFieldOfAGoodRow() {
        var action = (Row.Action) only(GOOD);

        assertThat(action.line()).isEqualTo(2);
        assertThat(action.reference()).isEqualTo("R-1");
        assertThat(action.attachment()).isEqualTo("bons.pdf");
        assertThat(action.evidence().toString()).isEqualTo("""
                {"reference":"R-1","title":"Tri","pillar":"environmental","topic":"E5","site":"Lille",\
                "period":{"start":"2026-02-01","end":"2026-06-30"},\
                "quantity":{"indicator":"Textiles","value":1.84,"unit":"t"},"quality":"measured","comment":"dont 62 %"}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12\u202f480,5|12480.5",
                "12\u00a0480,5|12480.5",
                "12 480,5|12480.5",
                "38\u202f500,00|38500",
                "4,2|4.2",
                "-7|-7",
                "184|184"
            })
    void readsNumbersAsFrenchSpreadsheetsWriteThem(String written, BigDecimal value) {
        var action = (Row.Action) only(GOOD.replace("1,84", written));

        assertThat(action.evidence().at("/quantity/value").decimalValue()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({"kWh,kW.h", "m³,m3", "t,t", "€,EUR", "'',1", "%,%", "h,h", "kg,kg", "tCO2e,t"})
    void writesUnitsInUcumAndMoneyInItsCode(String written, String unit) {
        var action = (Row.Action) only(GOOD.replace(";t;", ";" + written + ";"));

        assertThat(action.evidence().at("/quantity/unit").asString()).isEqualTo(unit);
    }

    @Test
    void saysInTheIndicatorThatTonnesAreOfCo2e() {
        var action = (Row.Action) only(GOOD.replace(";t;", ";tCO2e;"));

        assertThat(action.evidence().at("/quantity/indicator").asString()).isEqualTo("Textiles (CO2e)");
    }

    @Test
    void asksInsteadOfGuessingWhatADotMeans() {
        var row = only(GOOD.replace("1,84", "3.120"));

        assertThat(row)
                .isInstanceOfSatisfying(
                        Row.Unclear.class,
                        unclear ->
                                assertThat(unclear.question()).contains("3.120").contains("3120"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,84||quantity is missing",
                "1,84|beaucoup|not a number",
                "1,84|1,8,4|not a number",
                "30/06/2026|01/01/2026|before it starts",
                "30/06/2026|31/06/2026|not a day",
                "Mesurée|Devinée|not one of",
                "Environnementale|Verte|not one of",
                "Tri|=1+1|formula",
                "Tri|=HYPERLINK(\"http://exemple.invalid\";\"cliquez\")|formula",
                "bons.pdf|bons.pdf;;|cells stand where",
                "Tri||Action is missing",
            })
    void refusesARowAndSaysWhy(String good, String bad, String reason) {
        var row = only(GOOD.replace(good, Objects.toString(bad, "")));

        assertThat(row)
                .isInstanceOfSatisfying(
                        Row.Refused.class,
                        refused -> assertThat(refused.reason()).contains(reason));
    }

    @Test
    void refusesAReferenceThatStandsInAnEarlierRow() {
        var rows = read(GOOD + "\r\n" + GOOD.replace("R-1", "R-2") + "\r\n" + GOOD);

        assertThat(rows).hasExactlyElementsOfTypes(Row.Action.class, Row.Action.class, Row.Refused.class);
        assertThat(rows.getLast().line()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Réf;Action", "\"", "\"never closed;;\r\n;;", ";;;\r\n;;;;;;;;;;;;;;;;;;;;", "Réf\r\n\u0000"
            })
    void survivesWhatIsNoSpreadsheet(String text) {
        assertThat(ActionSheet.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .noneMatch(Row.Action.class::isInstance);
    }

    @Test
    void readsTheBundledSheetWhole() {
        InputStream bundled = Objects.requireNonNull(ActionSheet.class.getResourceAsStream("actions.csv"));

        assertThat(ActionSheet.read(bundled)).hasSize(5).allMatch(Row.Action.class::isInstance);
    }

    private static Row only(String row) {
        var rows = read(row);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static List<Row> read(String rows) {
        return ActionSheet.read(new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)));
    }
}
