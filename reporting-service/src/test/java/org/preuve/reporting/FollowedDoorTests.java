package org.preuve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer asks where suppliers' commitments stand, and which certificates run out. */
class FollowedDoorTests {

    private static final RunningService SERVICE = new RunningService();
    private static final Author MILL = RunningService.SUPPLIER;
    private static final Author SPINNER = Author.supplier(9);
    private static final String SPUN = "00012345678905";
    private static final Credential KEPT = MILL.commitment("2026-10-31", "500", "");
    private static final Credential OWN = RunningService.ORGANISATION.commitmentAbout(
            "{'type':'Batch','gtin':'%s','lot':'A7'}".formatted(RunningService.GTIN), "2028-12-31", "500");
    private static final Credential MOVED = MILL.commitment("2026-09-30", "500", "{'date':'2026-06-30','value':750}");

    @BeforeAll
    static void promise() {
        SERVICE.ledger.seal(OWN);
        SERVICE.ledger.seal(KEPT);
        SERVICE.ledger.seal(MOVED);
        SERVICE.ledger.seal(MILL.progress(KEPT, "2026-10-01", "480.5", "t"));
        SERVICE.ledger.seal(MILL.progress(MOVED, "2026-06-30", "760", "t"));
        SERVICE.ledger.seal(MILL.progress(MOVED, "2026-06-30", "760", "kg"));
        SERVICE.ledger.seal(MILL.correctedCommitment(MOVED, SERVICE.ledger.digest(MOVED), "2028-12-31", "500"));
        SERVICE.ledger.seal(MILL.composition(
                RunningService.GTIN,
                "public",
                "{'share':95,'material':'fabric','countryOfOrigin':'PT','supplier':'%s','product':{'gtin':'%s'}},{'share':5,'unknown':true}"
                        .formatted(SPINNER.did().value(), SPUN)));
        SERVICE.ledger.seal(SPINNER.composition(SPUN, "company", "{'share':100,'material':'secret yarn'}"));
        SERVICE.ledger.seal(certified("CU-1", "2026-12-10"));
        SERVICE.ledger.seal(certified("CU-2", "2027-12-10"));
        SERVICE.awaitFollowed();
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void seesWhatWasPromisedMeasuredAndMovedAndHowItCameToThat() {
        JsonNode told = json(ask("/api/v1/commitments/" + MOVED.id().uuid() + "/standing"));
        assertThat(told.path("state").asString()).isEqualTo("on-track");
        assertThat(told.path("reason").asString()).isEqualTo("nothing-missed");
        assertThat(told.path("issuer").asString()).isEqualTo(MILL.did().value());
        assertThat(told.path("title").asString()).isEqualTo("Less waste");
        assertThat(told.at("/target/date").asString()).isEqualTo("2028-12-31");
        assertThat(told.at("/versions/0/target/date").asString()).isEqualTo("2026-09-30");
        assertThat(told.at("/versions/0/milestones/0/value").asInt()).isEqualTo(750);
        assertThat(told.at("/readings/0/value").asInt()).isEqualTo(760);
        assertThat(told.at("/ignored/0/why").asString()).isEqualTo("other-unit");
        assertThat(told.at("/history/0/state").asString()).isEqualTo("late");
        assertThat(told.at("/since").asString()).isNotEmpty();
    }

    @Test
    void seesWhereItStoodAtATime() {
        String standing = "/api/v1/commitments/" + KEPT.id().value() + "/standing";
        assertThat(json(ask(standing)).path("state").asString()).isEqualTo("kept");
        assertThat(json(ask(standing + "?at=2026-10-01T08:01:30Z"))
                        .path("state")
                        .asString())
                .isNotEqualTo("kept");
        assertThat(ask(standing + "?at=2026-01-01T00:00:00Z").statusCode()).isEqualTo(404);
    }

    @Test
    void listsThemByStatePageByPage() {
        JsonNode all = json(ask("/api/v1/commitments/standings?limit=1"));
        assertThat(all.at("/items/0/id").asString()).isEqualTo(MOVED.id().value());
        JsonNode rest = json(ask("/api/v1/commitments/standings?limit=1&cursor="
                + all.path("next").asString()));
        assertThat(rest.at("/items/0/id").asString()).isEqualTo(KEPT.id().value());
        JsonNode own = json(ask("/api/v1/commitments/standings?limit=1&cursor="
                + rest.path("next").asString()));
        assertThat(own.at("/items/0/issuer").asString())
                .isEqualTo(RunningService.ORGANISATION.did().value());
        assertThat(own.at("/items/0/subject/lot").asString()).isEqualTo("A7");
        assertThat(own.has("next")).isFalse();
        JsonNode kept = json(ask("/api/v1/commitments/standings?state=kept,broken"));
        assertThat(kept.path("items")).hasSize(1);
    }

    @Test
    void seesWhichCertificatesRunOutAndHowSoon() {
        JsonNode all = json(ask("/api/v1/certificates?limit=1"));
        assertThat(all.at("/items/0/number").asString()).isEqualTo("CU-1");
        assertThat(all.at("/items/0/term").asString()).isEqualTo("within-30-days");
        assertThat(all.at("/items/0/daysLeft").asInt()).isEqualTo(18);
        assertThat(all.at("/items/0/products/0").asString()).isEqualTo(RunningService.GTIN);
        assertThat(all.at("/items/0/scope/sites/0").asString()).isEqualTo("4012345000009");
        assertThat(all.at("/items/0/criteria/0").asString()).isEqualTo("organic-cotton");
        assertThat(all.at("/items/0/records/0/author").asString())
                .isEqualTo(MILL.did().value());
        assertThat(all.at("/items/0/records/0/level").asString()).isEqualTo("supplier-signed");
        JsonNode rest =
                json(ask("/api/v1/certificates?cursor=" + all.path("next").asString()));
        assertThat(rest.at("/items/0/number").asString()).isEqualTo("CU-2");
        assertThat(rest.has("next")).isFalse();
        assertThat(json(ask("/api/v1/certificates?within=30")).path("items")).hasSize(1);
        assertThat(json(ask("/api/v1/certificates?within=7")).path("items")).isEmpty();
    }

    @Test
    void staffSeeTheWholeChainAndThePublicWhatItsMakersLetEverybodySee() {
        String chain = "/api/v1/products/" + RunningService.GTIN + "/chain";
        JsonNode whole = json(ask(chain));
        assertThat(whole.path("known").asString()).isEqualTo("stated");
        assertThat(whole.at("/makers/0/maker").asString()).isEqualTo(MILL.did().value());
        assertThat(whole.at("/makers/0/parts/0/source").asString()).isEqualTo("attested");
        assertThat(whole.at("/makers/0/parts/0/madeOf/tier").asInt()).isEqualTo(2);
        assertThat(whole.at("/makers/0/parts/0/madeOf/parts/0/material").asString())
                .isEqualTo("secret yarn");
        assertThat(whole.at("/makers/0/parts/1/source").asString()).isEqualTo("unknown");
        HttpResponse<String> open = SERVICE.get(chain);
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body())
                .contains("\"countryOfOrigin\":\"PT\"", "\"source\":\"attested\"", "\"confidential\":true")
                .doesNotContain("did:", "urn:uuid", "secret yarn", SPUN);
        String etag = open.headers().firstValue("ETag").orElseThrow();
        assertThat(SERVICE.get(chain, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(ask(chain).headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode nothing = json(SERVICE.get("/api/v1/products/04012345123456/chain"));
        assertThat(nothing.path("known").asString()).isEqualTo("unknown");
        assertThat(nothing.path("makers")).isEmpty();
        assertThat(SERVICE.get("/api/v1/products/123/chain").statusCode()).isEqualTo(400);
    }

    private static Credential certified(String number, String lastDay) {
        return MILL.record(
                RecordKind.ATTESTATION,
                ("{'type':'Attestation','subject':{'type':'Product','gtin':'%s'},'topic':'E5','criterion':'organic-cotton',"
                                + "'conforms':true,'certificate':{'scheme':'GOTS','number':'%s','validUntil':'%s','scope':{'sites':['4012345000009']}}}")
                        .formatted(RunningService.GTIN, number, lastDay),
                Instant.parse("2026-07-01T00:00:00Z"),
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/commitments/nonsense/standing, 404, not-found",
        "/api/v1/commitments/00000000-0000-4000-8000-000000000000/standing, 404, not-found",
        "/api/v1/commitments/00000000-0000-4000-8000-000000000000/standing?at=tomorrow, 400, invalid-input",
        "/api/v1/commitments/standings?state=perfect, 400, invalid-input",
        "/api/v1/commitments/standings?limit=0, 400, invalid-input",
        "/api/v1/commitments/standings?cursor=-1, 400, invalid-input",
        "/api/v1/certificates?within=-1, 400, invalid-input",
        "/api/v1/certificates?within=soon, 400, invalid-input",
        "/api/v1/certificates?limit=201, 400, invalid-input",
        "/api/v1/certificates?cursor=x, 400, invalid-input",
        "/api/v1/certificates?cursor=bm93aGVyZQ, 400, invalid-input",
        "/api/v1/certificates?cursor=KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaIGdvdHM, 400, invalid-input",
    })
    void isToldWhatIsWrongWithTheQuestion(String question, int status, String problem) {
        HttpResponse<String> answer = ask(question);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("type").asString()).endsWith("/" + problem);
        if (status == 400) {
            String parameter = question.substring(question.indexOf('?') + 1, question.indexOf('='));
            assertThat(json(answer).at("/errors/0/at").asString()).isEqualTo(parameter);
        }
    }

    private static HttpResponse<String> ask(String path) {
        return SERVICE.as("officer", "GET", path);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
