package org.preuve.supplier.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.preuve.supplier.doors.RunningService.LEDGER;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Statement;

/** An officer hands in the list of factories that the company disclosed, and one of them accepts its invitation. */
class ImportStoryTests {

    private static final Path SAMPLE = Path.of("../../shared/samples/supplier-list-apparel.csv");
    private static final String IMPORTS = "/api/v1/suppliers/imports/";

    private final Doors officer = Doors.as("officer");

    @BeforeEach
    void neighboursBehave() {
        LEDGER.behave();
    }

    @Test
    void anOfficerImportsTheDisclosedListAndAFactoryAccepts() throws Exception {
        assumeTrue(Files.exists(SAMPLE), "the sample list is shared beside the repository, and is not here");

        // We know one of them already, by hand, and wrote its name another way.
        String known = officer.postJson("/api/v1/suppliers", "{\"name\": \"Improtéx S.A.\", \"country\": \"GT\"}")
                .text("/id");

        // We hand the list in as it is. Its columns are recognised, and nothing is registered yet.
        Answer uploaded = Upload.of(officer, "supplier-list-apparel.csv", Files.readAllBytes(SAMPLE));
        assertThat(uploaded.status()).as("%s", uploaded.body()).isEqualTo(201);
        assertThat(uploaded.text("/file/format")).isEqualTo("CSV, UTF-8, comma");
        assertThat(uploaded.body().at("/columns").findValuesAsString("field"))
                .containsExactly("country", "name", "address", "sector", "latitude", "longitude");
        assertThat(uploaded.text("/columns/0/samples/0")).isEqualTo("Bangladesh");
        String list = uploaded.header("Location");
        assertThat(list).startsWith(IMPORTS);
        int lines = uploaded.body().at("/counts/lines").asInt();
        assertThat(lines).isEqualTo(59);

        // Every line is good but one, which repeats who we know.
        assertThat(uploaded.body().at("/counts/bad").asInt()).isZero();
        Answer repeated = officer.get(list + "/lines?state=duplicate");
        assertThat(repeated.body().at("/items")).hasSize(1);
        assertThat(repeated.text("/items/0/identity/name")).isEqualTo("IMPROTEX");
        assertThat(repeated.text("/items/0/duplicateOf/supplier")).isEqualTo(known);
        Answer first = officer.get(list + "/lines?limit=1");
        assertThat(first.text("/items/0/identity/country")).isEqualTo("BD");
        assertThat(first.text("/items/0/identity/address/text")).startsWith("140/1,East Bagbari");
        assertThat(first.body()
                        .at("/items/0/identity/address/position/latitude")
                        .asDouble())
                .isEqualTo(23.9563066);
        assertThat(officer.get(list + "/lines?limit=1&cursor=" + first.text("/next"))
                        .text("/items/0/identity/name"))
                .isEqualTo("Fair Design Printing");

        // The sector is not one that we use, so we leave that column out; and strictly, all or none, is too much to
        // ask.
        Answer mapped = put(list + "/mapping", """
                {"columns": [{"index": 1, "field": "country"}, {"index": 2, "field": "name"}, {"index": 3, "field": "address"},
                             {"index": 5, "field": "latitude"}, {"index": 6, "field": "longitude"}]}
                """);
        assertThat(mapped.status()).as("%s", mapped.body()).isEqualTo(200);
        assertThat(officer.get(list + "/lines?limit=1")
                        .body()
                        .at("/items/0/identity")
                        .has("sector"))
                .isFalse();
        assertThat(officer.postJson(list + "/run", "{\"strict\": true}").problem())
                .isEqualTo("import-not-clean");
        assertThat(officer.postJson(list + "/links", "").problem()).isEqualTo("import-state");

        // We run it, twice because we are impatient, and watch it come to its end.
        for (int i = 0; i < 2; i++) {
            assertThat(officer.postJson(list + "/run", "").status()).isEqualTo(202);
        }
        await().until(() -> officer.get(list).text("/state").equals("done"));
        assertThat(officer.get(list).body().at("/progress/done").asInt()).isEqualTo(lines);
        Answer registered = officer.get(list + "/lines?state=registered&limit=200");
        assertThat(registered.body().at("/items")).hasSize(lines - 1);
        assertThat(registered.body().at("/items").findValuesAsString("supplier"))
                .doesNotHaveDuplicates();
        assertThat(put(list + "/mapping", "{}").problem()).isEqualTo("import-state");

        // The links are given once, for our letters.
        List<NamedCsvRecord> letters = links(list + "/links");
        assertThat(letters).hasSize(lines - 1);
        assertThat(officer.postJson(list + "/links", "").problem()).isEqualTo("links-given");

        // Supreme Stitch opens its letter, and becomes our supplier.
        NamedCsvRecord letter = letters.stream()
                .filter(one -> one.getField("name").equals("SUPREME STITCH LTD."))
                .findFirst()
                .orElseThrow();
        String path = URI.create(letter.getField("link")).getPath();
        Doors factory = Doors.openToAnyone();
        Answer opened = factory.get(path);
        assertThat(opened.text("/supplier/name")).isEqualTo("SUPREME STITCH LTD.");
        Signatory us = new Signatory();
        byte[] acceptance = us.acceptance(Statement.ofAMill(), opened.text("/challenge"), opened.text("/domain"));
        Answer accepted = factory.post(path + "/acceptance", Statement.MEDIA_TYPE, acceptance);
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(201);
        Receipt.parse(accepted.text("/record/receipt")).verify(LEDGER.log().key());
        assertThat(factory.post("/api/v1/attestations", us.attestation()).status())
                .isEqualTo(201);

        // The letters got lost; new ones are for all but Supreme Stitch, and the list is forgotten.
        assertThat(links(list + "/links?again=true")).hasSize(lines - 2);
        assertThat(officer.delete(list).status()).isEqualTo(204);
        assertThat(officer.get(list).status()).isEqualTo(404);
        assertThat(officer.get("/api/v1/suppliers/" + accepted.text("/supplier/id"))
                        .text("/state"))
                .isEqualTo("active");
    }

    private List<NamedCsvRecord> links(String path) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(officer.request(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        try (var csv = CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(answer.body().substring(1))) {
            return csv.stream().toList();
        }
    }

    private Answer put(String path, String json) {
        return officer.send(
                officer.request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }
}
