package org.preuve.reporting.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.status.StatusEntry;
import org.preuve.proofs.status.StatusListCredential;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.Certifier;
import org.preuve.reporting.neighbours.LedgerDoors.Mood;
import org.preuve.reporting.neighbours.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published claims, and what becomes of them when the ground under them moves. */
class LifeStoryTests {

    private static final RunningService SERVICE = new RunningService();
    private static final Instant END = Instant.parse("2027-06-30T00:00:00Z");

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void aCorrectedRecordSuspendsTheClaimUntilAnOfficerPutsTheCorrectionInItsPlace() {
        Credential attestation = sealed(RunningService.SUPPLIER.attestation(RunningService.GTIN, END));
        String claim = published(attestation);
        Credential correction = RunningService.SUPPLIER.correction(
                attestation, SERVICE.ledger.digest(attestation), RunningService.GTIN);

        SERVICE.ledger.seal(correction);
        awaitSuspended(claim, "corrected-record");

        assertThat(officer("/reinstatement", claim, "{\"reason\":\"\"}").statusCode())
                .isEqualTo(400);
        HttpResponse<String> alone = officer("/reinstatement", claim, "{\"reason\":\"it is the same\"}");
        assertThat(alone.statusCode()).as(alone.body()).isEqualTo(409);
        assertThat(alone.body()).contains("claim-still-stopped", "corrected-record");
        String replacements =
                "{\"reason\":\"the correction says the same of this product\",\"replacements\":[{\"record\":\"%s\",\"by\":\"%s\"}]}"
                        .formatted(attestation.id().value(), correction.id().value());
        HttpResponse<String> back = officer("/reinstatement", claim, replacements);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        assertThat(back.body()).contains("\"state\":\"published\"");
        assertThat(isSet(claim, 1)).as("the suspension bit is clear again").isFalse();
        awaitSealed(claim, 3);
        JsonNode last = history(claim).path("changes").get(2);
        assertThat(last.path("answer").asString()).startsWith("the correction says");
        assertThat(last.path("replacements").get(0).path("by").asString())
                .isEqualTo(correction.id().value());
        assertThat(officer("/reinstatement", claim, replacements).statusCode())
                .as("it is not suspended any more")
                .isEqualTo(409);
    }

    @Test
    void aWithdrawnRecordSuspendsTheClaimAndNothingOfAnotherTakesItsPlace() {
        Credential attestation = sealed(RunningService.SUPPLIER.attestation(RunningService.GTIN, END));
        Credential other = sealed(RunningService.ORGANISATION.evidence());
        String claim = published(attestation);

        SERVICE.ledger.seal(RunningService.SUPPLIER.withdrawal(attestation, SERVICE.ledger.digest(attestation)));
        awaitSuspended(claim, "withdrawn-record");

        String wrong = "{\"reason\":\"x\",\"replacements\":[{\"record\":\"%s\",\"by\":\"%s\"}]}"
                .formatted(attestation.id().value(), other.id().value());
        HttpResponse<String> refused = officer("/reinstatement", claim, wrong);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("/problems/no-renewal");
        HttpResponse<String> changes = SERVICE.as("officer", "GET", "/api/v1/claims/changes?limit=200");
        assertThat(changes.body()).contains(claim, "withdrawn-record", "retir");
        assertThat(SERVICE.get("/claims/" + claim, "Accept", "text/html", "Accept-Language", "en")
                        .body())
                .contains("suspended");
    }

    @Test
    void anErasedRecordSuspendsTheClaim() {
        Credential attestation = sealed(RunningService.SUPPLIER.attestation(RunningService.GTIN, END));
        String claim = published(attestation);

        SERVICE.ledger.seal(RunningService.ORGANISATION.erasure(attestation, SERVICE.ledger.digest(attestation)));

        awaitSuspended(claim, "erased-record");
    }

    @Test
    void aKeyThatItsAuthorRevokesSuspendsTheClaimUnlessItWasOnlyReplaced() {
        for (String reason : List.of("superseded", "compromised")) {
            Author author = Author.supplier(reason.length());
            sealed(author.keyRecord());
            Credential attestation = sealed(author.attestation(RunningService.GTIN, END));
            String claim = published(attestation);

            SERVICE.ledger.seal(author.record(
                    RecordKind.KEY,
                    "{'id':'%s','type':'KeyRevocation','verificationMethod':'%s','publicKeyMultibase':'%s','revokedAt':'2026-10-01T00:00:00Z','reason':'%s'}"
                            .formatted(
                                    author.did().value(),
                                    author.method().value(),
                                    author.key().verificationKey().multibase(),
                                    reason),
                    Instant.parse("2026-10-01T00:00:00Z"),
                    null));
            if (reason.equals("compromised")) {
                awaitSuspended(claim, "author-key-revoked");
            } else {
                awaitDecided();
                assertThat(state(claim)).isEqualTo("published");
            }
        }
    }

    @Test
    void aRecognitionThatEndsSuspendsTheClaimAndOneThatIsGivenAgainBringsItBack() {
        Certifier certifier = Certifier.of(77);
        Credential recognition = sealed(certifier.recognisedBy(RunningService.ORGANISATION, ""));
        Credential certified = sealed(certifier.passedOn(
                RunningService.SUPPLIER, RunningService.GTIN, certifier.credential(RunningService.GTIN, END)));
        String claim = published(certified);

        SERVICE.ledger.seal(RunningService.ORGANISATION.withdrawal(recognition, SERVICE.ledger.digest(recognition)));
        awaitSuspended(claim, "level-lowered");
        SERVICE.ledger.seal(certifier.recognisedBy(RunningService.ORGANISATION, ""));

        Awaitility.await().until(() -> state(claim).equals("published"));
        assertThat(isSet(claim, 1)).isFalse();
    }

    @Test
    void aMissedMilestoneSuspendsTheClaimAndAReachedOneBringsItBack() {
        Credential attestation = sealed(RunningService.SUPPLIER.attestation(RunningService.GTIN, END));
        Credential commitment = sealed(
                RunningService.ORGANISATION.commitment("2030-12-31", "500", "{'date':'2026-09-01','value':900}"));
        String claim = published(attestation, commitment);

        SERVICE.ledger.seal(RunningService.ORGANISATION.progress(commitment, "2026-09-02", "950", "t"));
        awaitSuspended(claim, "promise-missed");
        SERVICE.ledger.seal(RunningService.ORGANISATION.progress(commitment, "2026-09-20", "880", "t"));

        Awaitility.await().until(() -> state(claim).equals("published"));
    }

    @Test
    void aClaimIsWithdrawnAtOnceThoughTheLedgerIsDownAndItsRecordIsSealedLater() {
        String claim = published(sealed(RunningService.SUPPLIER.attestation(RunningService.GTIN, END)));
        SERVICE.doors.beWhenSealing(Mood.DOWN);
        int before = SERVICE.ledger.size();

        HttpResponse<String> withdrawn = officer("/withdrawal", claim, "{\"reason\":\"It was wrong.\"}");

        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        assertThat(state(claim)).isEqualTo("withdrawn");
        assertThat(isSet(claim, 0)).as("revoked at once").isTrue();
        assertThat(history(claim).path("changes").get(1).has("entry")).isFalse();
        SERVICE.restart();
        SERVICE.doors.beWhenSealing(Mood.WELL);
        awaitSealed(claim, 2);
        assertThat(SERVICE.ledger.size()).as("sealed once").isEqualTo(before + 1);
        assertThat(officer("/withdrawal", claim, "{\"reason\":\"Again.\"}").statusCode())
                .as("repeating it changes nothing")
                .isEqualTo(200);
        assertThat(officer("/successor", claim, "{}").statusCode()).isEqualTo(409);
        assertThat(SERVICE.get("/claims/" + claim, "Accept", "text/html").statusCode())
                .as("its page stays")
                .isEqualTo(200);
    }

    @Test
    void aSuccessorTakesThePlaceOfAClaimOnceItIsPublished() {
        String claim = published(sealed(RunningService.SUPPLIER.attestation(RunningService.GTIN, END)));

        HttpResponse<String> drafted = officer("/successor", claim, "{}");
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
        String successor =
                JsonMapper.shared().readTree(drafted.body()).path("id").asString();
        assertThat(state(claim)).isEqualTo("published");
        publish(successor);

        assertThat(state(claim)).isEqualTo("superseded");
        assertThat(isSet(claim, 0)).isTrue();
        assertThat(history(claim).path("changes").get(1).path("successor").asString())
                .isEqualTo(successor);
        assertThat(state(successor)).isEqualTo("published");
        awaitSealed(claim, 2);
    }

    @Test
    void aCertificateThatEndsSuspendsTheClaimUntilItsRenewalTakesItsPlaceAndThePastStaysAsItWas() {
        Instant now = SERVICE.clock.instant();
        Credential certified = sealed(certified(now.plus(Duration.ofDays(9))));
        String claim = published(certified);
        String publishedOn = now.toString().substring(0, 10);

        SERVICE.clock.advance(Duration.ofDays(10));
        awaitSuspended(claim, "expired-certificate");
        Credential renewed = sealed(certified(now.plus(Duration.ofDays(400))));
        SERVICE.clock.advance(Duration.ofHours(1));
        SERVICE.awaitFollowed();
        String replacements =
                "{\"reason\":\"the certificate was renewed\",\"replacements\":[{\"record\":\"%s\",\"by\":\"%s\"}]}"
                        .formatted(certified.id().value(), renewed.id().value());
        HttpResponse<String> back = officer("/reinstatement", claim, replacements);
        assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
        SERVICE.clock.advance(Duration.ofDays(2));
        SERVICE.awaitState("checks");

        assertThat(state(claim)).isEqualTo("published");
        assertThat(at(claim, now.plus(Duration.ofDays(1)).toString())).contains("\"state\":\"published\"", "asOf");
        JsonNode change = history(claim).path("changes").get(1);
        assertThat(at(claim, change.path("at").asString())).contains("\"state\":\"suspended\"", "expired-certificate");
        assertThat(SERVICE.get(
                                "/claims/" + claim + "?at=" + publishedOn,
                                "Accept",
                                "text/html",
                                "Accept-Language",
                                "en")
                        .body())
                .contains("as it was on");
        assertThat(SERVICE.get("/claims/" + claim + "?at=2026-01-01", "Accept", "text/html", "Accept-Language", "en"))
                .satisfies(early -> assertThat(early.statusCode()).isEqualTo(404))
                .satisfies(early -> assertThat(early.body()).contains("not published yet"));
        for (String wrong : List.of("2099-01-01", "yesterday", "2026-02-30", "")) {
            assertThat(SERVICE.get("/claims/" + claim + "?at=" + wrong, "Accept", "application/json")
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    private static String at(String claim, String time) {
        HttpResponse<String> then = SERVICE.get("/claims/" + claim + "?at=" + time, "Accept", "application/json");
        assertThat(then.statusCode()).as(then.body()).isEqualTo(200);
        return then.body();
    }

    private static Credential certified(Instant end) {
        return RunningService.SUPPLIER.record(
                RecordKind.ATTESTATION,
                ("{'type':'Attestation','subject':{'type':'Product','gtin':'%s'},'topic':'E5','criterion':'recycled-cotton-content',"
                                + "'statement':'60 %% recycled cotton','conforms':true,'certificate':{'scheme':'GRS','number':'GRS-1','issuer':'X','validUntil':'%s'}}")
                        .formatted(RunningService.GTIN, end),
                Instant.parse("2026-07-01T00:00:00Z"),
                null);
    }

    private static void awaitSuspended(String claim, String reason) {
        long begun = System.nanoTime();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> state(claim).equals("suspended") && isSet(claim, 1));
        System.out.printf(
                "suspended because of %s, as page and status list say, %d ms after the change was sealed%n",
                reason, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        JsonNode summary = summary(claim);
        assertThat(summary.path("reasons").get(0).path("rule").asString()).isEqualTo(reason);
        awaitSealed(claim, 2);
        JsonNode change = history(claim).path("changes").get(1);
        assertThat(change.path("state").asString()).isEqualTo("suspended");
        assertThat(change.path("reasons").get(0).path("says").path("fr").asString())
                .isNotBlank();
        assertThat(Receipt.parse(change.path("entry").path("receipt").asString())
                        .verify(SERVICE.ledger.key())
                        .entry()
                        .id()
                        .value())
                .isEqualTo(change.path("credential").path("id").asString());
    }

    private static void awaitSealed(String claim, int changes) {
        Awaitility.await().until(() -> {
            JsonNode all = history(claim).path("changes");
            return all.size() >= changes && all.get(changes - 1).has("entry");
        });
        SERVICE.awaitFollowed();
    }

    /** Until what was sealed was followed and decided upon. */
    private static void awaitDecided() {
        SERVICE.awaitFollowed();
        Awaitility.await()
                .until(() -> SERVICE.database
                                .template()
                                .getCollection("claimsToDecide")
                                .countDocuments()
                        == 0);
    }

    private static Credential sealed(Credential record) {
        SERVICE.ledger.seal(record);
        return record;
    }

    private static String state(String claim) {
        return summary(claim).path("state").asString();
    }

    private static JsonNode summary(String claim) {
        return read(SERVICE.get("/claims/" + claim, "Accept", "application/json"));
    }

    private static JsonNode history(String claim) {
        return read(SERVICE.get("/claims/" + claim + "/history"));
    }

    private static JsonNode read(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    /** @param purpose 0 for revocation, 1 for suspension */
    private static boolean isSet(String claim, int purpose) {
        Credential credential = Credential.parse(SERVICE.get("/claims/" + claim, "Accept", "application/vc")
                .body()
                .getBytes(StandardCharsets.UTF_8));
        StatusEntry entry = StatusEntry.read(credential).get(purpose);
        String list = SERVICE.get(entry.list().getPath()).body();
        return StatusListCredential.parse(list.getBytes(StandardCharsets.UTF_8))
                .list()
                .bits()
                .isSet((int) entry.index());
    }

    private static HttpResponse<String> officer(String door, String claim, String body) {
        return SERVICE.as("officer", "POST", "/api/v1/claims/" + claim + door, body);
    }

    private static String published(Credential... records) {
        SERVICE.awaitFollowed();
        String ids = Arrays.stream(records)
                .map(record -> "\"" + record.id().value() + "\"")
                .collect(Collectors.joining(","));
        String body = """
                {"subject":{"type":"Product","gtin":"%s"},"level":"product","texts":{"fr":"Tissu : 60 %% de coton recyclé"},
                 "channel":"product-page","market":"FR","topic":"E5","records":[%s]}
                """.formatted(RunningService.GTIN, ids);
        HttpResponse<String> draft = SERVICE.as("officer", "POST", "/api/v1/claims", body);
        assertThat(draft.statusCode()).as(draft.body()).isEqualTo(201);
        String claim = JsonMapper.shared().readTree(draft.body()).path("id").asString();
        publish(claim);
        return claim;
    }

    private static void publish(String claim) {
        officer("/ruling", claim, "{}");
        HttpResponse<String> published = officer("/publication", claim, "{}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        SERVICE.awaitFollowed();
    }
}
