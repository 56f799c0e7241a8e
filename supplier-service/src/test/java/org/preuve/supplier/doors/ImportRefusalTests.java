package org.preuve.supplier.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.sheets.ReadSheet;

/** Lists that are none, and steps that do not follow: each says why, and registers nobody. */
class ImportRefusalTests {

    private static final String GOOD = "name,country,email\nMill %s,PT,ana@mill.example\n";

    private final Doors officer = Doors.as("officer");

    @Test
    void saysWhereAFileIsNoTableAndKeepsNothing() {
        long before = RunningService.DATABASE.documents();
        Answer answer = Upload.of(officer, "name,country\nMill,\"PT\nDyer,FR\n");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("file-refused");
        assertThat(answer.text("/errors/0/at")).isEqualTo("line 2, column 6");
        assertThat(answer.text("/errors/0/expected")).isNotEmpty();
        assertThat(RunningService.DATABASE.documents()).isEqualTo(before);
    }

    @Test
    void readsNoFileThatIsTooLargeOrThatNobodyMaySend() {
        assertThat(Upload.of(officer, "a.csv", new byte[ReadSheet.LARGEST_FILE + 1])
                        .problem())
                .isEqualTo("too-large");
        byte[] large = new byte[2 * 1024 * 1024];
        assertThat(Upload.of(Doors.openToAnyone(), "a.csv", large).status()).isEqualTo(401);
        Answer wrongDoor = officer.post("/api/v1/suppliers", "multipart/form-data; boundary=a", large);
        assertThat(wrongDoor.problem()).isEqualTo("unsupported-media-type");
        Answer open = Doors.openToAnyone().post("/api/v1/attestations", "multipart/form-data; boundary=a", large);
        assertThat(open.problem()).isEqualTo("too-large");
        Answer noPart = officer.post(
                "/api/v1/suppliers/imports",
                "multipart/form-data; boundary=a",
                "--a--\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(noPart.status()).as("%s", noPart.body()).isEqualTo(400);
    }

    @Test
    void takesAListOnceUnderAKey() {
        String key = UUID.randomUUID().toString();
        byte[] list = GOOD.formatted(key).getBytes(StandardCharsets.UTF_8);
        Answer first = Upload.of(officer, "../../etc/a\u0007.csv", list, "Idempotency-Key", key);
        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        assertThat(first.text("/file/name")).isEqualTo("a .csv");
        Answer again = Upload.of(officer, "a.csv", list, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        Answer other = Upload.of(officer, "a.csv", "name\nA".getBytes(StandardCharsets.UTF_8), "Idempotency-Key", key);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /columns/0/index  | {"columns": [{"index": 0, "field": "name"}]}
            /columns/0/index  | {"columns": [{"index": 4, "field": "name"}]}
            /columns/1/index  | {"columns": [{"index": 1, "field": "name"}, {"index": 1, "field": "city"}]}
            /columns/0/field  | {"columns": [{"index": 1, "field": "score"}]}
            /columns/1/field  | {"columns": [{"index": 1, "field": "name"}, {"index": 2, "field": "name"}]}
            /columns/0/scheme | {"columns": [{"index": 1, "field": "name", "scheme": "SIREN"}]}
            /country          | {"columns": [], "country": "Portugal"}
            """)
    void saysWhatOfAMappingIsNotUsable(String at, String body) {
        String list = Upload.of(officer, GOOD.formatted("x")).header("Location");
        Answer answer = put(list + "/mapping", body);
        assertThat(answer.problem()).isEqualTo("invalid-input");
        assertThat(answer.body().at("/errors").findValuesAsString("at")).containsExactly(at);
    }

    @Test
    void showsBadLinesWithTheirPlacesAndTakesACountryForAll() {
        Answer uploaded = Upload.of(
                officer,
                "Raison sociale;SIREN\n=1+1;552100554\nÉlan %s;552100555\nBon %s;552 100 554\n"
                        .replace("%s", UUID.randomUUID().toString()));
        String list = uploaded.header("Location");
        assertThat(uploaded.body().at("/counts/bad").asInt()).isEqualTo(3);
        put(list + "/mapping", """
                {"columns": [{"index": 1, "field": "name"}, {"index": 2, "field": "registration-number", "scheme": "SIREN"}],
                 "country": "FR"}
                """);
        Answer bad = officer.get(list + "/lines?state=bad");
        assertThat(bad.body().at("/items").findValuesAsString("line")).containsExactly("2", "3");
        assertThat(bad.text("/items/0/errors/0/at")).isEqualTo("Raison sociale");
        assertThat(bad.text("/items/1/errors/0/at")).isEqualTo("SIREN");
        assertThat(officer.get(list + "/lines?state=ready").text("/items/0/identity/registration/number"))
                .isEqualTo("552100554");
        assertThat(officer.get(list + "/lines?cursor=x").problem()).isEqualTo("invalid-input");
        assertThat(officer.postJson(list + "/run", "{\"duplicates\": \"merge\"}")
                        .problem())
                .isEqualTo("invalid-input");
        officer.delete(list);
    }

    @Test
    void forgetsPeopleWithTheListAndOnRequest() {
        String name = "Mill " + UUID.randomUUID();
        String list = Upload.of(officer, "name,country,email\n%s,PT,rui@forgotten.example\n".formatted(name))
                .header("Location");
        officer.postJson(list + "/run", "");
        await().until(() -> officer.get(list).text("/state").equals("done"));
        String supplier = officer.get(list + "/lines").text("/items/0/supplier");
        String contact = "/api/v1/suppliers/" + supplier + "/contact";
        assertThat(officer.get(contact).text("/email")).isEqualTo("rui@forgotten.example");
        officer.delete(contact);
        officer.delete(list);
        var template = RunningService.DATABASE.template();
        template.getCollectionNames()
                .forEach(collection -> template.getCollection(collection)
                        .find()
                        .forEach(document -> assertThat(document.toJson()).doesNotContain("forgotten.example")));
        assertThat(officer.get(list + "/lines").problem()).isEqualTo("not-found");
    }

    private Answer put(String path, String json) {
        return officer.send(
                officer.request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }
}
