package org.preuve.supplier.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is read from one member, and what is noted instead. */
class FieldTests {

    @ParameterizedTest
    @ValueSource(strings = {"09506000134352", "9506000134352", "4006381333931", "036000291452", "96385074"})
    void takesTradeItemNumbersOfEveryLength(String gtin) {
        assertThat(problems(quoted(gtin), Field::gtin)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09506000134353",
                "90506000134352",
                "950600013435",
                "0",
                "",
                "0950600013435２",
                " 09506000134352",
                "123456789"
            })
    void refusesTradeItemNumbersWithAWrongDigitOrLength(String gtin) {
        assertThat(problems(quoted(gtin), Field::gtin)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kW.h",
                "kg",
                "t",
                "%",
                "m3",
                "EUR",
                "h",
                "L/kg",
                "kg{CO2e}",
                "{piece}",
                "10*3.m",
                "/min",
                "m2",
                "Cel",
                "[in_i]",
                "mm[Hg]",
                "kg.m/s2",
                "s-1",
                "[degF]",
                "10^6",
                "t/{employee}",
                "1",
                "kg/(m2.a)",
                "(kg.m)/s2",
                "kW.h/({piece}.a)",
                "EUR/kg",
                "kg{CO2e}/(10*6.EUR)"
            })
    void takesUnitsThatUcumKnowsAndCurrencies(String unit) {
        assertThat(problems(quoted(unit), Field::unit)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "kW h",
                "kg/",
                ".kg",
                "kg..m",
                "kg//m",
                "{",
                "kg}",
                "[in",
                "€",
                "m³",
                "kg;drop",
                "{a}{b}",
                "kg)",
                "(kg",
                "()",
                "kg(m)",
                "(kg)(m)",
                "k\\u0000g"
            })
    void refusesUnitsThatHaveAnotherSyntax(String unit) {
        assertThat(problems("\"" + unit + "\"", Field::unit)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kWh", "Kg", "kgs", "tons", "EURO", "AAA", "ppm", "kCel3x", "[nothing]", "gCO2e"})
    void refusesSymbolsThatUcumDoesNotKnow(String unit) {
        assertThat(problems(quoted(unit), Field::unit)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"529900T8BM49AURSDO55", "5493001KJTIIGC8Y1R12"})
    void takesLegalEntityIdentifiers(String lei) {
        assertThat(problems(quoted(lei), Field::lei)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"529900T8BM49AURSDO54", "529900t8bm49aursdo55", "529900T8BM49AURSDO5", ""})
    void refusesLegalEntityIdentifiersThatDoNotCheck(String lei) {
        assertThat(problems(quoted(lei), Field::lei)).hasSize(1);
    }

    @Test
    void refusesAnEndlessUnitInNoTime() {
        assertThat(problems(quoted("a".repeat(60_000)), Field::unit)).hasSize(1);
        assertThat(problems(quoted("[" + "a.".repeat(24)), Field::unit)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-2-1",
                "26-02-01",
                "2026-13-01",
                "2026-00-10",
                "20260101",
                "2026-01-01T00:00:00Z",
                "+12026-01-01",
                ""
            })
    void refusesDatesThatAreNone(String date) {
        assertThat(problems(quoted(date), Field::date)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T08:00:00Z",
                "2026-02-01T08:00:00",
                "2026-02-01 08:00:00Z",
                "2026-02-01T25:00:00Z",
                "now"
            })
    void refusesTimesThatAreNone(String time) {
        assertThat(problems(quoted(time), Field::instant)).hasSize(1);
    }

    @Test
    void takesDatesAndTimesThatAreSome() {
        assertThat(problems(quoted("2028-02-29"), Field::date)).isEmpty();
        assertThat(problems(quoted("2026-02-01T08:00:00.5+01:00"), Field::instant))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organic-cotton-content", "a", "iso14001", "2-3"})
    void takesSlugs(String slug) {
        assertThat(problems(quoted(slug), Field::slug)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a_b", "é", "a b"})
    void refusesWhatIsNoSlug(String slug) {
        assertThat(problems(quoted(slug), Field::slug)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://supplier.example",
                "https://",
                "https:///plan",
                "https://user@supplier.example",
                "javascript:alert(1)",
                "https://a b",
                "/plan",
                ""
            })
    void refusesAddressesThatAreNotPlainHttps(String address) {
        assertThat(problems(quoted(address), Field::httpsAddress)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"   \"",
                "\"a\\u0000b\"",
                "\"a\\u001bb\"",
                "1",
                "null",
                "true",
                "[]",
                "{\"$ne\":null}",
                "\"abcdefghijk\""
            })
    void refusesWhatIsNotText(String json) {
        assertThat(problems(json, field -> field.text(10))).hasSize(1);
    }

    @Test
    void countsCharactersAndNotTheirEncoding() {
        assertThat(problems(quoted("🌿".repeat(10)), field -> field.text(10))).isEmpty();
        assertThat(problems("\"line\\nbreak\"", field -> field.text(10))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "null", "{}", "true"})
    void refusesNumbersAndFlagsOfAnotherType(String json) {
        assertThat(problems(json, Field::number)).hasSize(1);
        if (!json.equals("true")) {
            assertThat(problems(json, Field::flag)).hasSize(1);
        }
    }

    @Test
    void notesMissingUnknownAndNestedMembersAtTheirPlace() {
        JsonNode document = json("{\"a/b~c\": 1, \"inner\": {\"x\": 1}, \"list\": [{\"y\": 1}, {}], \"wrong\": []}");
        Fields fields = Fields.of("/s", document);
        fields.required("missing").text(10);
        fields.optional("absent").text(10);
        fields.required("inner").object().required("id").text(5);
        fields.required("list").objects(5).forEach(item -> item.required("y").number());
        fields.required("wrong").object().required("unseen").number();
        assertThat(fields.problems())
                .extracting(FieldProblem::at)
                .containsExactly("/s/a~1b~0c", "/s/inner/id", "/s/inner/x", "/s/list/1/y", "/s/missing", "/s/wrong");
    }

    @Test
    void notesNothingWhereNothingIsWrong() {
        Fields fields = Fields.of("", json("{\"a\": \"b\"}"));
        assertThat(fields.required("a").text(10)).contains("b");
        assertThat(fields.problems()).isEmpty();
    }

    @Test
    void refusesAListThatIsTooLongOrHoldsSomethingElse() {
        assertThat(problems("[{},{}]", field -> field.objects(1))).hasSize(1);
        assertThat(problems("[{},1]", field -> field.objects(5))).hasSize(1);
        assertThat(problems("{}", field -> field.objects(5))).hasSize(1);
    }

    @Test
    void survivesAnyText() {
        Random random = new Random(20261122);
        List<Consumer<Field>> readings = List.of(
                Field::gtin,
                Field::unit,
                Field::date,
                Field::instant,
                Field::slug,
                Field::httpsAddress,
                field -> field.text(20));
        String alphabet = "0123456789-:TZ+.{}[]/*^%'\"\\ aEZé\uD83C\u0000https";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(30), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
            JsonNode object = JsonMapper.shared().createObjectNode().put("a", text.toString());
            for (Consumer<Field> reading : readings) {
                Fields fields = Fields.of("", object);
                reading.accept(fields.required("a"));
                assertThat(fields.problems()).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    private static List<FieldProblem> problems(String json, Consumer<Field> reading) {
        Fields fields = Fields.of("", json("{\"a\": " + json + "}"));
        reading.accept(fields.required("a"));
        return fields.problems();
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
