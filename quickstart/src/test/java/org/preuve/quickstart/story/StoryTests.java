package org.preuve.quickstart.story;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.audit.AuditResult;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.Step;
import org.preuve.proofs.bundle.StepName;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.note.LogKey;
import org.preuve.quickstart.doors.Answer;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.Ports;
import org.preuve.quickstart.launch.RunningPreuve;
import tools.jackson.databind.node.ObjectNode;

/** From a meter reading and a bale of cotton to a claim that a stranger can check, and to the day somebody cheats. */
class StoryTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String GTIN = "09506000134352";

    @TempDir
    static Path home;

    private static RunningPreuve preuve;
    private static People people;
    private static Watcher watcher;

    @BeforeAll
    static void start() {
        preuve = RunningPreuve.start(new Installation(home, Ports.free()));
        people = People.of(preuve.installation());
        watcher = new Watcher(LogKey.parse(preuve.installation().vkey()), people.anybody(), people.auditor());
    }

    @AfterAll
    static void stop() {
        preuve.close();
    }

    @Test
    void recordSealPublishCheckAndCatchWhoCheats() {
        theLogShowsTheKeyThatTheReaderTrusts();
        watcher.checkEverything();

        // The officer records what a meter read; another person approves it, and it is sealed.
        var evidence = evidenceFromDraftToSealed();
        watcher.keep(evidence.text("/record/id"), evidence.text("/record/receipt"));
        watcher.checkEverything();

        // A mill in Portugal is invited, makes a key, and shows that it is its own.
        var mill = new Mill();
        var accepted = people.welcome(mill, "Fiação da História");
        watcher.keep(accepted.text("/record/id"), accepted.text("/record/receipt"));
        watcher.checkEverything();

        // It attests what its yarn is made of; its connection breaks, and it sends the same again.
        var attestation = mill.attestation("98.5 % organic cotton");
        var attested = people.anybody()
                .postRecord("/api/v1/attestations", attestation.bytes())
                .expect(201);
        watcher.keep(attested.text("/id"), attested.text("/receipt"));
        watcher.checkEverything();
        long size = watcher.size();
        var again = people.anybody()
                .postRecord("/api/v1/attestations", attestation.bytes())
                .expect(200);
        assertThat(again.text("/receipt")).isEqualTo(attested.text("/receipt"));
        assertThat(watcher.size()).isEqualTo(size);

        // The officer writes a claim that says too much; the rules name the words and the article.
        people.awaitFollowed(watcher.size());
        var door = claim("An eco-friendly shirt, good for the planet.", "Une chemise éco-responsable.", attestation);
        var ruled = people.officer().post(door + "/ruling").expect(200);
        assertThat(ruled.json().at("/ruling/findings").valueStream()).anySatisfy(finding -> {
            assertThat(finding.path("effect").asString()).isEqualTo("BLOCK");
            assertThat(finding.path("words").asString()).isEqualTo("eco-friendly");
            assertThat(finding.path("article").asString()).contains("4a");
        });
        var refused = people.officer().post(door + "/publication").expect(409);
        assertThat(refused.text("/type")).endsWith("/claim-blocked");
        people.anybody()
                .get(door.replace("/api/v1", ""), "Accept", "application/vc")
                .expect(404);
        assertThat(watcher.size()).as("nothing was sealed").isEqualTo(size);
        watcher.checkEverything();

        // Said so that the records carry it, it is published, and is itself a record in the log.
        people.officer()
                .put(
                        door,
                        claimBody(
                                "98.5 % of the cotton in this shirt is organic cotton.",
                                "98,5 % du coton de cette chemise est du coton biologique.", attestation))
                .expect(200);
        people.officer().post(door + "/ruling").expect(200);
        var published = people.officer().post(door + "/publication").expect(200);
        watcher.keep(published.text("/record/id"), published.text("/record/receipt"));
        watcher.checkEverything();

        aStrangerMeetsTheClaim(published, attestation);
        watcher.checkEverything();

        // One day somebody with access to the database changes one byte of what the mill had said.
        var next = claim("Its cotton is 98.5 % organic.", "Son coton est biologique à 98,5 %.", attestation);
        people.officer().post(next + "/ruling").expect(200);
        oneStoredByteIsChanged(attested.text("/id"));
        everybodySeesIt(attested.json().path("index").asLong());
        var stopped = people.officer().post(next + "/publication").expect(503);
        assertThat(stopped.text("/type")).endsWith("/log-does-not-check");
        var page = people.anybody().get("/?lang=en", "Accept", "text/html").expect(200);
        assertThat(page.text()).contains("does not check");
    }

    private static void theLogShowsTheKeyThatTheReaderTrusts() {
        assertThat(people.anybody().get("/log/vkey").expect(200).text().strip())
                .isEqualTo(preuve.installation().vkey());
    }

    private static Answer evidenceFromDraftToSealed() {
        var draft = people.officer().post("/api/v1/evidence", Mill.json("""
                {"reference": "RSE-001", "title": "Éclairage LED, atelier A", "pillar": "environmental", "topic": "E1",
                 "action": "corrective", "site": "Roubaix", "period": {"start": "2026-01-01", "end": "2026-03-31"},
                 "quantity": {"indicator": "Électricité économisée", "value": 12480.5, "unit": "kW.h"}, "quality": "measured"}
                """)).expect(201);
        assertThat(draft.text("/state")).isEqualTo("draft");
        String door = "/api/v1/evidence/" + draft.text("/id");
        byte[] reading = "compteur 4471: 12480,5 kWh\n".getBytes(StandardCharsets.UTF_8);
        var attached = people.officer()
                .postFile(door + "/attachments", "releve.txt", "text/plain", reading)
                .expect(200, 201);
        assertThat(attached.json().path("attachments")).hasSize(1);
        people.approver().post(door + "/approve").expect(409);
        assertThat(people.officer().post(door + "/submit").expect(200).text("/state"))
                .isEqualTo("submitted");
        people.officer().post(door + "/approve").expect(403);
        assertThat(watcher.size()).as("only the organisation's key").isEqualTo(1);
        var sealed = people.approver().post(door + "/approve").expect(200);
        assertThat(sealed.text("/state")).isEqualTo("sealed");
        return sealed;
    }

    private static String claim(String english, String french, Credential restsOn) {
        var draft = people.officer()
                .post("/api/v1/claims", claimBody(english, french, restsOn))
                .expect(201);
        return "/api/v1/claims/" + draft.text("/id");
    }

    private static ObjectNode claimBody(String english, String french, Credential restsOn) {
        var claim = Mill.json("""
                {"subject": {"type": "Product", "gtin": "09506000134352"}, "level": "product", "channel": "product-page",
                 "market": "FR", "topic": "E5", "period": {"start": "2026-01-01", "end": "2026-12-31"}}
                """);
        claim.putObject("texts").put("fr", french).put("en", english);
        claim.putArray("records").add(restsOn.id().value());
        return claim;
    }

    private static void aStrangerMeetsTheClaim(Answer published, Credential attestation) {
        String page = published.text("/page").replace(preuve.installation().publicUrl(), "");

        var inFrench = people.anybody()
                .get(page, "Accept", "text/html", "Accept-Language", "fr")
                .expect(200);
        assertThat(inFrench.text()).contains("lang=\"fr\"", "coton biologique", Installation.ORGANISATION);
        var inEnglish = people.anybody()
                .get(page + "?lang=en", "Accept", "text/html", "Accept-Language", "fr")
                .expect(200);
        assertThat(inEnglish.text()).contains("lang=\"en\"", "organic cotton");

        var credential = people.anybody().get(page, "Accept", "application/vc").expect(200);
        assertThat(credential.header("Content-Type")).startsWith("application/vc");
        var claim = Credential.parse(credential.body());
        assertThat(claim.kind()).isEqualTo(RecordKind.CLAIM);
        assertThat(claim.issuer().value()).isEqualTo(preuve.installation().did());
        assertThat(claim.subject().at("/records/0/id").asString())
                .isEqualTo(attestation.id().value());
        assertThat(new CredentialVerifier(method ->
                                keyInTheDidDocument(method.value()).stream().findFirst())
                        .verify(claim))
                .isInstanceOf(SignatureCheck.Valid.class);

        var policy = TrustPolicy.ofLog(LogKey.parse(preuve.installation().vkey()), "https://somewhere.example");
        var file = people.anybody().get(page + ".preuve.json").expect(200);
        assertThat(new BundleVerifier(policy).check(Bundle.parse(file.body())))
                .noneMatch(Step::isFailed)
                .filteredOn(step -> step.name() == StepName.STATUS)
                .allSatisfy(step -> assertThat(step.detail()).startsWith("Not revoked, not suspended, as of "));

        var product = people.anybody()
                .get("/01/" + GTIN, "Accept", "text/html", "Accept-Language", "en")
                .expect(200);
        assertThat(product.text()).contains("organic cotton", page);
        var links = people.anybody()
                .get("/01/" + GTIN, "Accept", "application/linkset+json")
                .expect(200);
        assertThat(links.text()).contains(page);
    }

    private static List<VerificationKey> keyInTheDidDocument(String method) {
        var keys = new ArrayList<VerificationKey>();
        people.anybody()
                .get("/.well-known/did.json")
                .expect(200)
                .json()
                .path("verificationMethod")
                .forEach(key -> {
                    if (key.path("id").asString().equals(method)) {
                        keys.add(VerificationKey.ofMultibase(
                                key.path("publicKeyMultibase").asString()));
                    }
                });
        return keys;
    }

    private static void oneStoredByteIsChanged(String recordId) {
        try (var client = MongoClients.create(preuve.databaseUri())) {
            var records = client.getDatabase("preuve-ledger").getCollection("records");
            var byId = eq("id", recordId.substring("urn:uuid:".length()));
            Document stored = Objects.requireNonNull(records.find(byId).first());
            byte[] bytes = stored.get("bytes", Binary.class).getData();
            int digit = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("98.5");
            bytes[digit + 3]++;
            records.updateOne(byId, Updates.set("bytes", new Binary(bytes)));
        }
    }

    private static void everybodySeesIt(long index) {
        await().atMost(SOON).untilAsserted(() -> {
            var check = people.anybody().get("/api/v1/log-check").expect(200);
            assertThat(check.text("/state")).isEqualTo("does-not-check");
            assertThat(check.json().at("/mismatch/index").asLong(-1)).isEqualTo(index);
            assertThat(check.text("/mismatch/cause")).isNotBlank();
        });
        assertThat(watcher.auditContents())
                .isInstanceOfSatisfying(
                        AuditResult.Broken.class,
                        broken -> assertThat(broken.index()).isEqualTo(index));
    }
}
