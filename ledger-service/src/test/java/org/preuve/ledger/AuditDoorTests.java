package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import tools.jackson.databind.JsonNode;

/** The audit at its door, and the scrubber: what they find stops the ledger, until they find everything in order. */
class AuditDoorTests extends Doors {

    private static final String AUDIT = "/api/v1/log/audit";

    private Credential sealed = supplier.attestation();
    private long index;
    private Document before = new Document();

    @BeforeEach
    void sealSome() {
        for (int i = 0; i < 5; i++) {
            seal(supplier.attestation());
        }
        sealed = supplier.attestation();
        index = read(seal(sealed)).get("index").longValue();
        before = only(records().find(new Document("id", sealed.id().uuid().toString())));
    }

    @AfterEach
    void cure() {
        put(before);
        ledger.with("preuve.log.scrub.per-second", 0);
        post(AUDIT, auditor);
        awaitAudit("sound");
    }

    @Test
    void anAuditRunsAndSaysHowFarItIs() {
        HttpResponse<byte[]> started = post(AUDIT, auditor);
        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(read(started).get("state").stringValue()).isIn("running", "sound");
        JsonNode done = awaitAudit("sound");
        long size = checkFromOutside().size();
        assertThat(done.get("checked").longValue()).isEqualTo(size);
        assertThat(done.get("size").longValue()).isEqualTo(size);
        assertThat(Instant.parse(done.get("finishedAt").stringValue()))
                .isAfterOrEqualTo(Instant.parse(done.get("startedAt").stringValue()));
        assertThat(done.has("problem")).isFalse();
        assertThat(post(AUDIT, issuer.person("ada", "administrator")).statusCode())
                .isEqualTo(202);
        awaitAudit("sound");
    }

    @Test
    void whatDoesNotMatchIsNamedAndNothingIsSealedUntilItMatchesAgain() {
        damage();
        post(AUDIT, auditor);
        JsonNode problem = awaitAudit("broken").get("problem");
        assertThat(problem.get("index").longValue()).isEqualTo(index);
        assertThat(problem.get("field").stringValue()).isEqualTo("bytes");
        requireNotReady();
        ledger.restart();
        requireNotReady();
        put(before);
        post(AUDIT, auditor);
        awaitAudit("sound");
        requireReady();
    }

    @Test
    void theScrubberFindsItByItselfAndTakesItBackByItself() {
        ledger.with("preuve.log.scrub.per-second", 100_000);
        ledger.restart();
        Awaitility.await().until(() -> meter("preuve.log.scrub.checked") > index);
        assertThat(ledger.get("/actuator/metrics/preuve.log.scrub.checked", auditor)
                        .statusCode())
                .isEqualTo(200);
        assertThat(meter("preuve.log.scrub.mismatches")).isZero();
        damage();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> meter("preuve.log.scrub.mismatches") > 0);
        requireNotReady();
        assertThat(read(ledger.get(AUDIT, officer)).at("/problem/index").longValue())
                .isEqualTo(index);
        put(before);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ledger.get("/actuator/health/readiness", "").statusCode() == 200);
        requireReady();
    }

    @Test
    void anAuditWhoseProcessDiedBeginsAgain() {
        MongoCollection<Document> audits = mongo.database().getCollection("audits");
        post(AUDIT, auditor);
        awaitAudit("sound");
        Document running = only(audits.find());
        running.put("state", "RUNNING");
        running.put("by", "a process that is gone");
        running.put("checked", 3L);
        running.put("seenAt", Date.from(Instant.now().minusSeconds(60)));
        running.remove("finishedAt");
        audits.replaceOne(new Document("_id", "last"), running);
        assertThat(read(ledger.get(AUDIT, auditor)).get("state").stringValue()).isEqualTo("running");
        ledger.restart();
        JsonNode done = awaitAudit("sound");
        assertThat(done.get("checked").longValue()).isEqualTo(checkFromOutside().size());
    }

    @Test
    void onlyAuditorsAndAdministratorsStartOne() {
        requireProblem(post(AUDIT, ""), 401, "unauthenticated");
        for (String other : List.of(contributor, officer, approver, suppliers, reporting)) {
            requireProblem(post(AUDIT, other), 403, "forbidden");
        }
    }

    @Test
    void oneAuditRunsAtATime() {
        MongoCollection<Document> audits = mongo.database().getCollection("audits");
        post(AUDIT, auditor);
        awaitAudit("sound");
        Document running = only(audits.find());
        running.put("state", "RUNNING");
        running.put("by", "another replica");
        running.put("checked", 3L);
        running.put("seenAt", Date.from(Instant.now().plusSeconds(60)));
        audits.replaceOne(new Document("_id", "last"), running);
        JsonNode standing = read(post(AUDIT, auditor));
        assertThat(standing.get("state").stringValue()).isEqualTo("running");
        assertThat(standing.get("checked").longValue()).isEqualTo(3);
        running.put("state", "INTERRUPTED");
        audits.replaceOne(new Document("_id", "last"), running);
    }

    private void damage() {
        Document other = new Document(before);
        other.put(
                "bytes",
                Tampering.FLIP
                        .to(Objects.requireNonNull(other.get("bytes")))
                        .orElseThrow()
                        .value());
        put(other);
    }

    private static void put(Document document) {
        records().replaceOne(new Document("_id", document.get("_id")), document);
    }

    private void requireNotReady() {
        assertThat(ledger.get("/actuator/health/readiness", "").statusCode()).isEqualTo(503);
        requireProblem(seal(supplier.attestation()), 503, "unavailable");
        assertThat(text(ledger.get("/actuator/health", ""))).doesNotContain("bytes");
        assertThat(read(ledger.get("/actuator/health", auditor))
                        .at("/components/log/details/broken")
                        .asString(""))
                .startsWith("Entry " + index + ", bytes: ")
                .doesNotContain("organic");
    }

    private void requireReady() {
        assertThat(ledger.get("/actuator/health/readiness", "").statusCode()).isEqualTo(200);
        assertThat(seal(supplier.attestation()).statusCode()).isEqualTo(201);
    }

    private static JsonNode awaitAudit(String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> read(ledger.get(AUDIT, auditor))
                        .get("state")
                        .stringValue()
                        .equals(state));
        return read(ledger.get(AUDIT, auditor));
    }

    private static double meter(String name) {
        return ledger.context()
                .getBean(MeterRegistry.class)
                .get(name)
                .functionCounter()
                .count();
    }

    private static Document only(FindIterable<Document> found) {
        return Objects.requireNonNull(found.first());
    }

    private static MongoCollection<Document> records() {
        return mongo.database().getCollection("records");
    }
}
