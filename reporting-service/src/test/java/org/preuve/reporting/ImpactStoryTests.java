package org.preuve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.RefusedBundle;
import org.preuve.proofs.bundle.Step;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.credential.Credential;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.LedgerDoors;
import org.preuve.reporting.neighbours.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An auditor asks what the company's evidence adds up to, and takes it away to check it alone. */
class ImpactStoryTests {

    private static final RunningService SERVICE = new RunningService();
    private static final Author COMPANY = RunningService.ORGANISATION;
    private static final String POWER = "Électricité consommée";
    private static final String YEAR = "?from=2026-01-01&to=2026-12-31";

    private static final Credential FIRST =
            COMPANY.measured("Roubaix", POWER, "87213", "kW.h", "2026-01-01", "2026-03-31", "");
    private static final Credential SPANNING =
            COMPANY.measured("Roubaix", POWER, "3600", "MJ", "2026-06-16", "2026-07-15", "");
    private static final Credential AGAIN = COMPANY.measured(
            "ROUBAIX", "electricite consommee", "90", "kW.h", "2026-03-01", "2026-03-31", ",'quality':'estimated'");
    private static final Credential WRONG =
            COMPANY.measured("Lille", POWER, "999999", "kW.h", "2026-01-01", "2026-01-31", "");
    private static final Credential GIVEN_UP =
            COMPANY.measured("Lille", POWER, "777777", "kW.h", "2026-02-01", "2026-02-28", "");
    private static final Credential FORMULA =
            COMPANY.measured("=2+3", "=HYPERLINK(1)", "3", "sacks", "2026-01-01", "2026-01-31", "");
    private static final Credential GAP =
            COMPANY.measured("Groupe", "Écart non ajusté", "4.2", "%", "2026-01-01", "2026-12-31", "");
    private static final Credential COTTON = RunningService.SUPPLIER.attestation(RunningService.GTIN, null);

    @BeforeAll
    static void seal() {
        for (Credential record : List.of(FIRST, SPANNING, AGAIN, WRONG, GIVEN_UP, FORMULA, GAP, COTTON)) {
            SERVICE.ledger.seal(record);
        }
        SERVICE.ledger.seal(COMPANY.correctedMeasure(
                WRONG,
                SERVICE.ledger.digest(WRONG),
                Author.measurement(
                        "Lille", POWER, "100.5", "kW.h", "2026-01-01", "2026-01-31", ",'quality':'invoiced'")));
        SERVICE.ledger.seal(COMPANY.withdrawal(GIVEN_UP, SERVICE.ledger.digest(GIVEN_UP)));
        SERVICE.awaitFollowed();
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void seesWhatStandsAndNothingElse() {
        JsonNode year = ask(YEAR + "&indicator=" + encoded("electricity consumption"));

        JsonNode figure = year.at("/figures/0");
        assertThat(year.path("figures")).hasSize(1);
        assertThat(figure.path("value").decimalValue()).isEqualByComparingTo("88313.5");
        assertThat(figure.path("unit").asString()).isEqualTo("kW.h");
        assertThat(figure.at("/indicator/name").asString()).isEqualTo(POWER);
        assertThat(figure.at("/indicator/datapoint").asString()).isEqualTo("E1-5.electricity-consumed");
        assertThat(figure.at("/quality/invoiced/records").asInt()).isEqualTo(1);
        assertThat(figure.at("/levels/self-declared/records").asInt()).isEqualTo(3);
        assertThat(figure.has("estimates")).isFalse();
        assertThat(figure.at("/records/first").toString())
                .contains(FIRST.id().value(), SPANNING.id().value())
                .doesNotContain(
                        WRONG.id().value(), GIVEN_UP.id().value(), AGAIN.id().value());
        assertThat(year.at("/possibleDoubles/0/counted").asString())
                .isEqualTo(FIRST.id().value());
        assertThat(year.at("/possibleDoubles/0/leftOut").asString())
                .isEqualTo(AGAIN.id().value());
        assertThat(year.at("/log/state").asString()).isEqualTo("checks");
    }

    @Test
    void seesWhatWasSplitBetweenTwoQuarters() {
        JsonNode quarters = ask(YEAR + "&period=quarter&site=roubaix&topic=E1").path("figures");

        assertThat(quarters).hasSize(3);
        assertThat(quarters.get(1).at("/period/label").asString()).isEqualTo("2026-Q2");
        assertThat(quarters.get(1).path("value").asInt()).isEqualTo(500);
        assertThat(quarters.get(1).at("/split/value").asInt()).isEqualTo(500);
        assertThat(quarters.get(2).path("value").asInt()).isEqualTo(500);
        assertThat(quarters.get(0).has("split")).isFalse();
    }

    @Test
    void tellsFiguresApartByWhatIsAsked() {
        JsonNode sites =
                ask(YEAR + "&by=site&indicator=E1-5.electricity-consumed").path("figures");

        assertThat(sites.valueStream().map(site -> site.path("group").asString()))
                .containsExactly("Lille", "Roubaix");
        assertThat(ask(YEAR + "&by=supplier")
                        .path("figures")
                        .valueStream()
                        .filter(figure -> figure.has("group"))
                        .map(figure -> figure.path("group").asString()))
                .containsExactly(RunningService.SUPPLIER.did().value());
        JsonNode cotton = ask(YEAR + "&product=" + RunningService.GTIN).at("/figures/0");
        assertThat(cotton.path("nature").asString()).isEqualTo("listed");
        assertThat(cotton.has("value")).isFalse();
        assertThat(cotton.path("statedBy").asString()).isEqualTo("suppliers");
    }

    @Test
    void reachesEachRecordOfAFigurePageByPage() {
        String figure =
                ask(YEAR + "&indicator=" + encoded(POWER)).at("/figures/0/id").asString();
        JsonNode all = read("/api/v1/impact/records" + YEAR + "&indicator=" + encoded(POWER) + "&figure=" + figure);
        JsonNode first = read("/api/v1/impact/records" + YEAR + "&limit=1&indicator=" + encoded(POWER));
        JsonNode second = read("/api/v1/impact/records" + YEAR + "&limit=2&indicator=" + encoded(POWER) + "&cursor="
                + first.path("next").asString());

        assertThat(all.path("items")).hasSize(3);
        assertThat(all.has("next")).isFalse();
        assertThat(first.at("/items/0/record").asString()).isEqualTo(FIRST.id().value());
        assertThat(first.at("/items/0/reference").asString()).isEqualTo("RSE-87213");
        assertThat(second.at("/items/0")).isEqualTo(all.at("/items/1"));
        assertThat(second.at("/items/0/amount/value").asInt()).isEqualTo(1000);
        assertThat(second.at("/items/0/stated/unit").asString()).isEqualTo("MJ");
    }

    @Test
    void findsTheNamesThatAreKnown() {
        JsonNode known = read("/api/v1/impact/indicators").path("items");

        assertThat(known.valueStream()
                        .filter(one -> one.path("datapoint").asString().equals("E1-6.scope-1")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("scope").asInt()).isEqualTo(1);
                    assertThat(one.path("dimension").asString()).isEqualTo("mass");
                    assertThat(one.path("names").toString()).contains("Scope 1 emissions");
                });
    }

    @Test
    void aQuestionWithoutRecordsHasAnAnswerWithoutFigures() {
        JsonNode none = ask("?from=1999-01-01");

        assertThat(none.path("figures")).isEmpty();
        assertThat(none.at("/asked/to").asString()).isEqualTo("1999-12-31");
        assertThat(none.path("method")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-13-01, from",
        "from=2026-02-01&to=2026-01-01, to",
        "from=2000-01-01&to=2026-01-01, to",
        "from=-999999999-01-01, from",
        "to=+10000-01-01, to",
        "period=week, period",
        "by=colour, by",
        "pillar=green, pillar",
        "topic=E9, topic",
        "product=123, product",
        "supplier=me, supplier",
        "site=%20, site",
        "lang=de, lang"
    })
    void tellsWhatIsNotUnderstood(String query, String at) {
        HttpResponse<String> answer = SERVICE.as("auditor", "GET", "/api/v1/impact?" + query);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer.body()).at("/errors/0/at").asString()).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "cursor=x", "cursor=eA"})
    void tellsWhichPlaceInAListIsNone(String query) {
        assertThat(SERVICE.as("auditor", "GET", "/api/v1/impact/records?" + query)
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "*/*, application/json",
        "text/csv, text/csv;charset=UTF-8",
        "application/pdf, application/pdf"
    })
    void servesTheFormThatIsAccepted(String accepted, String type) {
        HttpResponse<byte[]> answer = SERVICE.file("officer", "/api/v1/impact" + YEAR, "Accept", accepted);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    }

    @Test
    void opensInAFrenchSpreadsheetWithoutFormulas() {
        String csv = text(SERVICE.file("officer", "/api/v1/impact.csv" + YEAR + "&lang=fr"));
        String records = text(SERVICE.file("officer", "/api/v1/impact/records.csv" + YEAR));

        assertThat(csv)
                .startsWith("\ufeffchiffre;groupe;du;au;")
                .contains(";88313,5;kW.h;")
                .contains(";'=HYPERLINK(1);");
        assertThat(records)
                .startsWith("figure,record,entry,")
                .contains(",100.5,kW.h,")
                .contains(",'=2+3,");
        assertThat(records).doesNotContain("999999", "777777");
    }

    @Test
    void isAWorkbookWithAFigureSheetAndARecordSheet() throws IOException {
        byte[] book = SERVICE.file("officer", "/api/v1/impact.xlsx" + YEAR).body();

        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            assertThat(read.getSheets().map(sheet -> sheet.getName())).containsExactly("Figures", "Records");
            List<Row> figures = read.getFirstSheet().read();
            assertThat(figures).anySatisfy(row -> {
                assertThat(row.getCellText(4)).isEqualTo(POWER);
                assertThat(row.getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("88313.5");
            });
            assertThat(figures).anySatisfy(row -> assertThat(row.getCellText(4)).isEqualTo("=HYPERLINK(1)"));
            assertThat(figures)
                    .allSatisfy(row -> assertThat(row.getCell(4).getFormula()).isNull());
        }
    }

    @Test
    void takesAwayAPdfAndChecksEachRecordInItAlone() throws IOException {
        byte[] pdf = SERVICE.file(
                        "auditor", "/api/v1/impact.pdf" + YEAR + "&lang=fr&period=quarter&indicator=" + encoded(POWER))
                .body();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, byte[]> attached = attachments(document);
            assertThat(attached)
                    .hasSize(6)
                    .containsKeys("README.txt", "policy.txt", file(FIRST), file(SPANNING), file(AGAIN));
            TrustPolicy policy = TrustPolicy.parse(new String(attached.get("policy.txt"), StandardCharsets.UTF_8));
            assertThat(policy.logs()).containsExactly(SERVICE.ledger.key());
            attached.forEach((name, bytes) -> {
                if (name.endsWith(".preuve.json")) {
                    assertThat(new BundleVerifier(policy).check(Bundle.parse(bytes)))
                            .as(name)
                            .noneMatch(Step::isFailed);
                }
            });
            String text = new PDFTextStripper().getText(document).replace('\u00a0', ' ');
            assertThat(text)
                    .contains(
                            "Maison Lys",
                            "Électricité consommée",
                            "87 313,5 kWh",
                            "500 kWh (de 3 600 MJ, pour 15 jours sur 30)")
                    .contains(
                            FIRST.id().value(),
                            "déclaré par l’organisation",
                            SERVICE.ledger.key().toString().substring(0, 20))
                    .contains("au prorata des jours");
            assertThat(new String(attached.get("README.txt"), StandardCharsets.UTF_8))
                    .contains("preuve verify", SERVICE.ledger.key().toString());
        }
    }

    @Test
    void aTamperedBundleOfThePdfFails() throws IOException {
        byte[] pdf = SERVICE.file("auditor", "/api/v1/impact.pdf" + YEAR + "&site=Roubaix")
                .body();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String bundle = new String(attachments(document).get(file(FIRST)), StandardCharsets.UTF_8);
            assertThat(bundle).contains("87213");
            assertThat(failures(bundle)).isFalse();
            assertThat(failures(bundle.replace("\"value\":87213", "\"value\":17213")))
                    .isTrue();
        }
    }

    private static boolean failures(String bundle) {
        try {
            TrustPolicy policy = TrustPolicy.ofLog(SERVICE.ledger.key(), "http://localhost:8080/log");
            return new BundleVerifier(policy)
                    .check(Bundle.parse(bundle.getBytes(StandardCharsets.UTF_8))).stream()
                            .anyMatch(Step::isFailed);
        } catch (RefusedBundle refused) {
            return true;
        }
    }

    @Test
    void saysThatThereIsNoFileWithoutTheLedger() {
        SERVICE.doors.be(LedgerDoors.Mood.DOWN);
        try {
            HttpResponse<String> answer = SERVICE.as("auditor", "GET", "/api/v1/impact.pdf" + YEAR);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("problems/unavailable");
        } finally {
            SERVICE.doors.be(LedgerDoors.Mood.WELL);
        }
    }

    private static Map<String, byte[]> attachments(PDDocument document) throws IOException {
        Map<String, byte[]> attached = new TreeMap<>();
        for (Map.Entry<String, PDComplexFileSpecification> file : document.getDocumentCatalog()
                .getNames()
                .getEmbeddedFiles()
                .getNames()
                .entrySet()) {
            attached.put(file.getKey(), file.getValue().getEmbeddedFile().toByteArray());
        }
        return attached;
    }

    private static String file(Credential record) {
        return record.id().uuid() + ".preuve.json";
    }

    private static JsonNode ask(String query) {
        return read("/api/v1/impact" + query);
    }

    private static JsonNode read(String path) {
        HttpResponse<String> answer = SERVICE.as("auditor", "GET", path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }

    private static String text(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
