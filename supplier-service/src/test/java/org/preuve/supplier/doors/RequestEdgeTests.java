package org.preuve.supplier.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;

/** Requests that are not what the doors take: a problem with a stable type each time, and nothing stored. */
class RequestEdgeTests {

    private final Doors officer = Doors.as("officer");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /name                 | {"name": "", "country": "PT"}
                    /name                 | {"country": "PT"}
                    /name                 | {"name": "a\\u0000b", "country": "PT"}
                    /country              | {"name": "Mill", "country": "Portugal"}
                    /country              | {"name": "Mill", "country": "pt"}
                    /country              | {"name": "Mill"}
                    /registration/number  | {"name": "Mill", "country": "PT", "registration": {"scheme": "NIPC"}}
                    /registration/scheme  | {"name": "Mill", "country": "PT", "registration": {"number": "1"}}
                    /registration/number  | {"name": "Mill", "country": "FR", "registration": {"scheme": "siren", "number": "552100555"}}
                    /registration/number  | {"name": "Mill", "country": "FR", "registration": {"scheme": "SIRET", "number": "55210055400012"}}
                    /gln                  | {"name": "Mill", "country": "PT", "gln": "3012345678901"}
                    /lei                  | {"name": "Mill", "country": "PT", "lei": "969500UP76J52A9OXU28"}
                    /employees/number     | {"name": "Mill", "country": "PT", "employees": {"number": -1, "statedOn": "2026-03-31"}}
                    /employees/statedOn   | {"name": "Mill", "country": "PT", "employees": {"number": 4}}
                    /employees/statedOn   | {"name": "Mill", "country": "PT", "employees": {"number": 4, "statedOn": "2099-01-01"}}
                    /address/position/longitude | {"name": "Mill", "country": "PT", "address": {"position": {"latitude": 38.7}}}
                    /address/position/latitude  | {"name": "Mill", "country": "PT", "address": {"position": {"latitude": 91, "longitude": 0}}}
                    /address/text         | {"name": "Mill", "country": "PT", "address": {"text": ""}}
                    """)
    void saysWhichPartOfARegistrationIsNotUsable(String at, String body) {
        long before = RunningService.DATABASE.documents();
        Answer answer = officer.postJson("/api/v1/suppliers", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-input");
        assertThat(answer.body().at("/errors").findValuesAsString("at")).containsExactly(at);
        assertThat(RunningService.DATABASE.documents()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{\"name\": \"Mill\", \"name\": \"Mill\", \"country\": \"PT\"}",
                "{\"name\": \"Mill\", \"country\": \"PT\", \"state\": \"active\"}",
                "{\"name\": \"Mill\", \"country\": \"PT\", \"id\": \"1\"}",
                "{\"name\": {\"$ne\": null}, \"country\": \"PT\"}",
                "{\"name\": \"Mill\", \"country\": \"PT\", \"registration\": {\"scheme\": \"a\", \"number\": \"b\", \"x\": 1}}"
            })
    void readsNoRegistrationThatIsNotOne(String body) {
        long before = RunningService.DATABASE.documents();
        Answer answer = officer.postJson("/api/v1/suppliers", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("unreadable-body");
        assertThat(answer.text("/detail")).doesNotContain("org.preuve").doesNotContain("Exception");
        assertThat(RunningService.DATABASE.documents()).isEqualTo(before);
    }

    @Test
    void saysWhereARegistrationBreaks() {
        Answer broken = officer.postJson("/api/v1/suppliers", "{\n  \"name\": ,\n}");
        assertThat(broken.text("/detail")).contains("line 2, column 1");
        Answer unknown = officer.postJson(
                "/api/v1/suppliers", "{\"name\": \"Mill\", \"country\": \"PT\", \"registration\": {\"state\": 1}}");
        assertThat(unknown.text("/errors/0/at")).isEqualTo("/registration/state");
    }

    @Test
    void takesAtMostOneMebibyteFromWhoIsSignedIn() {
        assertThat(officer.postJson("/api/v1/suppliers", " ".repeat(1024 * 1024 + 1))
                        .problem())
                .isEqualTo("too-large");
        assertThat(officer.postJson("/api/v1/suppliers", " ".repeat(1024 * 1024))
                        .problem())
                .isEqualTo("unreadable-body");
    }

    @Test
    void makesTwoSuppliersOfTwoRegistrationsWithoutAKeyAndOneWithIt() {
        String body = "{\"name\": \"Knitter\", \"country\": \"IT\"}";
        String first = officer.postJson("/api/v1/suppliers", body).text("/id");
        String second = officer.postJson("/api/v1/suppliers", body).text("/id");
        assertThat(first).startsWith("urn:uuid:").isNotEqualTo(second);
        Answer bad = officer.postJson("/api/v1/suppliers", body, "Idempotency-Key", "with space");
        assertThat(bad.problem()).isEqualTo("invalid-input");
        assertThat(bad.text("/errors/0/at")).isEqualTo("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "cursor=", "limit=-1"})
    void refusesPagesThatAreNone(String query) {
        for (String list : List.of("suppliers", "attestations", "commitments")) {
            Answer answer = officer.get("/api/v1/" + list + "?" + query);
            assertThat(answer.status()).as(list).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("invalid-input");
            assertThat(query).startsWith(answer.text("/errors/0/at"));
        }
    }

    @Test
    void refusesCursorsAndSuppliersThatItNeverGave() {
        assertThat(officer.get("/api/v1/attestations?cursor=abc").problem()).isEqualTo("invalid-input");
        assertThat(officer.get("/api/v1/suppliers?cursor=abc").problem()).isEqualTo("invalid-input");
        assertThat(officer.get("/api/v1/attestations?supplier=abc").problem()).isEqualTo("invalid-input");
        Answer nobodys = officer.get("/api/v1/attestations?supplier=4c1b2c1e-7f0f-4a52-9d0c-0a1f3b7c9e55");
        assertThat(nobodys.body().at("/items")).isEmpty();
        assertThat(nobodys.body().has("next")).isFalse();
    }

    @Test
    void pagesThroughLists() {
        Signatory us = Given.anActiveSupplier();
        for (int i = 0; i < 3; i++) {
            Doors.openToAnyone().post("/api/v1/attestations", us.attestation());
        }
        for (String list : List.of("suppliers", "attestations")) {
            Answer first = officer.get("/api/v1/" + list + "?limit=1");
            Answer second = officer.get("/api/v1/" + list + "?limit=1&cursor=" + first.text("/next"));
            Answer both = officer.get("/api/v1/" + list + "?limit=2");
            assertThat(both.body().at("/items/0")).isEqualTo(first.body().at("/items/0"));
            assertThat(both.body().at("/items/1")).isEqualTo(second.body().at("/items/0"));
        }
    }

    @Test
    void findsNothingUnderIdsThatAreNone() {
        for (String id : List.of(
                "x",
                "4c1b2c1e-7f0f-4a52-9d0c-0a1f3b7c9e55",
                "urn:uuid:4c1b2c1e-7f0f-4a52-9d0c-0a1f3b7c9e55",
                "1-1-1-1-1")) {
            for (String list : List.of("suppliers", "attestations", "commitments")) {
                Answer answer = officer.get("/api/v1/" + list + "/" + id);
                assertThat(answer.status()).as(id).isEqualTo(404);
                assertThat(answer.problem()).isEqualTo("not-found");
            }
        }
    }

    @Test
    void findsASupplierByItsBareIdToo() {
        Given.Invitation invitation = Given.anInvitation();
        Answer bare = officer.get("/api/v1/suppliers/" + invitation.supplier().replace("urn:uuid:", ""));
        assertThat(bare.text("/id")).isEqualTo(invitation.supplier());
    }

    @Test
    void saysWhichMethodsAndFormsADoorHas() {
        Answer method = officer.delete("/api/v1/suppliers");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.problem()).isEqualTo("method-not-allowed");
        assertThat(method.header("Allow")).contains("GET").contains("POST");

        Answer form = officer.send(officer.request("/api/v1/suppliers").header("Accept", "text/csv"));
        assertThat(form.status()).isEqualTo(406);
        assertThat(form.problem()).isEqualTo("not-acceptable");

        Answer body = officer.post("/api/v1/suppliers", "application/xml", new byte[] {'<'});
        assertThat(body.status()).isEqualTo(415);
        assertThat(body.problem()).isEqualTo("unsupported-media-type");

        Answer nowhere = officer.get("/api/v1/suppliers/a/b");
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.problem()).isEqualTo("not-found");
    }

    @Test
    void setsNoCookieAndKeepsNothingInCaches() {
        Answer answer = officer.get("/api/v1/suppliers");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }
}
