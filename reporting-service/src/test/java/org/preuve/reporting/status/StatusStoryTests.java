package org.preuve.reporting.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.Step;
import org.preuve.proofs.bundle.Step.Outcome;
import org.preuve.proofs.bundle.StepName;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.status.Bitstring;
import org.preuve.proofs.status.StatusEntry;
import org.preuve.proofs.status.StatusListCredential;
import org.preuve.reporting.neighbours.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stranger keeps the file of a claim, the claim is withdrawn, and the next file says so. */
class StatusStoryTests {

    private static final RunningService SERVICE = new RunningService();
    private static final String REVOCATION = "/status/revocation-1";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void aWithdrawnClaimIsRevokedInItsListAndInTheNextBundle() {
        Credential claim = published();
        StatusEntry entry = StatusEntry.read(claim).getFirst();
        assertThat(entry.list()).hasToString("http://localhost:8080" + REVOCATION);
        byte[] before = bundle(claim);
        assertStatus(before, Outcome.PASSED, "Not revoked, not suspended, as of ");
        HttpResponse<String> list = SERVICE.get(REVOCATION);
        String tag = list.headers().firstValue("ETag").orElseThrow();
        assertThat(SERVICE.get(REVOCATION).body())
                .as("not signed on every call")
                .isEqualTo(list.body());
        assertThat(SERVICE.get(REVOCATION, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(list.headers().firstValue("Cache-Control")).contains("max-age=60, public");
        assertThat(list.headers().firstValue("Content-Type")).contains("application/vc");

        SERVICE.ledger.seal(RunningService.ORGANISATION.withdrawal(claim, SERVICE.ledger.digest(claim)));
        Awaitility.await().until(() -> isSet(entry));

        assertThat(SERVICE.get(REVOCATION, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(parsed(SERVICE.get("/status/suspension-1")).list().bits().count())
                .isZero();
        assertStatus(bundle(claim), Outcome.FAILED, "The record is revoked, as of ");
        assertStatus(before, Outcome.PASSED, "Not revoked, not suspended, as of ");
        aTouchedListIsFound(claim, entry);
    }

    /** Whoever clears the bit in the database cannot sign the list. */
    private static void aTouchedListIsFound(Credential claim, StatusEntry entry) {
        byte[] signed = stored();
        StatusListCredential list = StatusListCredential.parse(signed);
        String touched = new String(signed, StandardCharsets.UTF_8)
                .replace(
                        list.list().bits().encode(),
                        Bitstring.empty().with((int) entry.index() / 2).encode());
        put(touched.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> refused = SERVICE.get(REVOCATION);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("/problems/status-list-does-not-check", "revocation-1");
        assertThat(file(claim).statusCode()).isEqualTo(503);
        put(signed);
        assertThat(SERVICE.get(REVOCATION).statusCode()).isEqualTo(200);
    }

    private static MongoCollection<Document> lists() {
        return SERVICE.database.template().getCollection("statusLists");
    }

    private static byte[] stored() {
        Document list = Objects.requireNonNull(
                lists().find(Filters.eq("_id", "revocation-1")).first());
        return list.get("credential", Binary.class).getData();
    }

    private static void put(byte[] credential) {
        lists().updateOne(Filters.eq("_id", "revocation-1"), Updates.set("credential", new Binary(credential)));
    }

    @Test
    void aListOfNoSuchNameIsNotFound() {
        for (String name : new String[] {"revocation-2", "message-1", "revocation-01", "x"}) {
            assertThat(SERVICE.get("/status/" + name).statusCode()).as(name).isEqualTo(404);
        }
    }

    private static boolean isSet(StatusEntry entry) {
        return parsed(SERVICE.get(REVOCATION)).list().bits().isSet((int) entry.index());
    }

    private static StatusListCredential parsed(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return StatusListCredential.parse(response.body().getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> file(Credential claim) {
        return SERVICE.get("/claims/" + claim.id().uuid() + ".preuve.json", "Accept", "text/html,*/*;q=0.8");
    }

    private static byte[] bundle(Credential claim) {
        HttpResponse<String> file = file(claim);
        assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains(Bundle.MEDIA_TYPE);
        HttpResponse<String> asked = SERVICE.get("/claims/" + claim.id().uuid(), "Accept", Bundle.MEDIA_TYPE);
        assertThat(asked.body()).isEqualTo(file.body());
        return file.body().getBytes(StandardCharsets.UTF_8);
    }

    private static void assertStatus(byte[] file, Outcome outcome, String detail) {
        TrustPolicy policy = TrustPolicy.ofLog(SERVICE.ledger.key(), "http://localhost:8080/log");
        for (Step step : new BundleVerifier(policy).check(Bundle.parse(file))) {
            if (step.name() == StepName.STATUS) {
                assertThat(step.outcome()).as(step.detail()).isEqualTo(outcome);
                assertThat(step.detail()).contains(detail);
            } else {
                assertThat(step.isFailed()).as(step.toString()).isFalse();
            }
        }
    }

    private static Credential published() {
        Credential attestation =
                RunningService.SUPPLIER.attestation(RunningService.GTIN, Instant.parse("2027-06-30T00:00:00Z"));
        SERVICE.ledger.seal(attestation);
        SERVICE.awaitFollowed();
        String body = """
                {"subject":{"type":"Product","gtin":"%s"},"level":"product","texts":{"fr":"60 %% de coton recyclé"},
                 "channel":"product-page","market":"FR","topic":"E5","records":["%s"]}
                """.formatted(RunningService.GTIN, attestation.id().value());
        JsonNode draft = JsonMapper.shared()
                .readTree(SERVICE.as("officer", "POST", "/api/v1/claims", body).body());
        String door = "/api/v1/claims/" + draft.path("id").asString();
        SERVICE.as("officer", "POST", door + "/ruling");
        HttpResponse<String> published = SERVICE.as("officer", "POST", door + "/publication");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        SERVICE.awaitFollowed();
        String page = "/claims/" + draft.path("id").asString();
        return Credential.parse(
                SERVICE.get(page, "Accept", "application/vc").body().getBytes(StandardCharsets.UTF_8));
    }
}
