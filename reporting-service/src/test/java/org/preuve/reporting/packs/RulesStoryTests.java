package org.preuve.reporting.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.neighbours.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The day the law changes: a new version of the rules is brought, looked at and switched on, and a live claim does not stand any more. */
class RulesStoryTests {

    private static final RunningService SERVICE = new RunningService();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PACK = "/api/v1/rule-packs/eu-2024-825/2027.1";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void aNewVersionIsSeenThenSwitchedOnAndClaimsAreDecidedAgain() {
        Credential attestation = RunningService.SUPPLIER.attestation(RunningService.GTIN, null);
        SERVICE.ledger.seal(attestation);
        SERVICE.awaitFollowed();
        String claim = published("Un tissu doux, tissé à Roubaix", attestation);
        JsonNode before = json(SERVICE.get("/claims/" + claim, "Accept", "application/json"), 200);
        assertThat(before.path("state").asString()).isEqualTo("published");
        assertThat(SERVICE.get("/claims/" + claim + "?lang=en", "Accept", "text/html")
                        .body())
                .contains("1 of 1 criteria that the claim names are attested");

        // A version in which "tissé" may not be said at all. Who brings it rules nothing with it.
        assertThat(SERVICE.as(
                                "officer",
                                "POST",
                                "/api/v1/rule-packs",
                                stricter().toString())
                        .statusCode())
                .isEqualTo(403);
        json(
                SERVICE.as(
                        "administrator",
                        "POST",
                        "/api/v1/rule-packs",
                        stricter().toString()),
                201);
        assertThat(standingOf("2027.1")).isEqualTo("carried");

        // Nobody switches on what nobody has looked at.
        JsonNode tooSoon = json(SERVICE.as("approver", "POST", PACK + "/adoption"), 409);
        assertThat(tooSoon.path("type").asString()).endsWith("/rule-pack-effect");

        json(SERVICE.as("officer", "POST", PACK + "/effect"), 202);
        await().atMost(SOON).until(() -> effect().path("state").asString().equals("done"));
        assertThat(effect().path("changed").asInt()).isEqualTo(1);
        assertThat(effect().at("/claims/0/claim").asString()).isEqualTo(claim);
        assertThat(effect().at("/claims/0/would").asString()).isEqualTo("stop");
        assertThat(effect().at("/claims/0/rules").valueStream().map(JsonNode::asString))
                .contains("generic");
        assertThat(stateOf(claim)).as("looking changes nothing").isEqualTo("published");

        JsonNode on = json(SERVICE.as("approver", "POST", PACK + "/adoption"), 200);
        assertThat(on.path("standing").asString()).isEqualTo("on");
        Entry entry =
                Entry.parse(SERVICE.ledger.line(on.at("/record/index").asInt()).entry());
        assertThat(entry.id().value()).isEqualTo(on.at("/record/id").asString());
        SERVICE.clock.advance(Duration.ofSeconds(2));

        await().atMost(SOON).until(() -> stateOf(claim).equals("suspended"));
        JsonNode after = json(SERVICE.get("/claims/" + claim, "Accept", "application/json"), 200);
        assertThat(after.path("reasons").toString()).contains("generic");
        anybodyReadsTheRulesAndWhoSignedThem();

        // What was let through then is let through again by the rules of then, whatever became of its record since.
        SERVICE.ledger.seal(RunningService.SUPPLIER.withdrawal(attestation, SERVICE.ledger.digest(attestation)));
        SERVICE.awaitFollowed();
        JsonNode replay = json(SERVICE.as("auditor", "GET", "/api/v1/claims/" + claim + "/replay"), 200);
        assertThat(replay.path("again")).isEqualTo(replay.path("said"));
        assertThat(replay.path("agrees").asBoolean()).isTrue();
        assertThat(replay.path("erased")).isEmpty();
    }

    private static void anybodyReadsTheRulesAndWhoSignedThem() {
        HttpResponse<String> served = SERVICE.get(PACK, "Accept", "application/vc");
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        SignedDocument signed = SignedDocument.parse(served.body().getBytes(StandardCharsets.UTF_8));
        var organisation = RunningService.ORGANISATION;
        var verifier =
                new CredentialVerifier(method -> Optional.of(organisation.key().verificationKey()));
        assertThat(verifier.verify(signed)).isInstanceOf(Valid.class);
        JsonNode subject = signed.document().path("credentialSubject");
        assertThat(Hash.sha256(CanonicalJson.write(subject.path("pack"))).multihash())
                .isEqualTo(subject.path("digest").asString());
        assertThat(SERVICE.get("/api/v1/rule-packs/eu-2024-825/0", "Accept", "application/vc")
                        .statusCode())
                .isEqualTo(404);
    }

    private static ObjectNode stricter() {
        ObjectNode pack = SamplePacks.version("2027.1");
        pack.withArray("rules")
                .get(0)
                .withObjectProperty("words")
                .withArrayProperty("fr")
                .add("tissé");
        return pack;
    }

    private static JsonNode effect() {
        return json(SERVICE.as("auditor", "GET", PACK + "/effect"), 200);
    }

    private static String standingOf(String version) {
        return json(SERVICE.get("/api/v1/rule-packs"), 200)
                .path("items")
                .valueStream()
                .filter(item -> item.path("version").asString().equals(version))
                .map(item -> item.path("standing").asString())
                .findFirst()
                .orElse("absent");
    }

    private static String stateOf(String claim) {
        return json(SERVICE.get("/claims/" + claim, "Accept", "application/json"), 200)
                .path("state")
                .asString();
    }

    private static String published(String french, Credential attestation) {
        ObjectNode claim = JsonMapper.shared().readTree("""
                {"subject":{"type":"Product","gtin":"09506000134352"},"level":"product","channel":"product-page","market":"FR",
                 "topic":"E5"}""").asObject();
        claim.putObject("texts").put("fr", french);
        claim.putArray("records").add(attestation.id().value());
        claim.putArray("criteria").add(attestation.subject().path("criterion").asString());
        String id = json(SERVICE.as("officer", "POST", "/api/v1/claims", claim.toString()), 201)
                .path("id")
                .asString();
        json(SERVICE.as("officer", "POST", "/api/v1/claims/" + id + "/ruling"), 200);
        json(SERVICE.as("officer", "POST", "/api/v1/claims/" + id + "/publication"), 200);
        return id;
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }
}
