package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.Step;
import org.preuve.proofs.bundle.StepName;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.quickstart.launch.RunningPreuve;
import tools.jackson.databind.JsonNode;

/** An officer's claim loses the attestation under it, everybody is told, and a renewed one brings it back. */
@ExtendWith(SharedSystem.class)
class ClaimLifeStoryTests {

    private final People people;
    private final RunningPreuve preuve;
    private final Mill mill = new Mill();

    ClaimLifeStoryTests(RunningPreuve preuve) {
        this.preuve = preuve;
        this.people = People.of(preuve.installation());
    }

    @Test
    void aClaimIsSuspendedWhenItsSupplierTakesBackAnAttestationAndComesBackOnARenewedOne() {
        people.welcome(mill, "Tecelagem do Vento");
        Credential attestation = mill.attestation("98.5 % organic cotton");
        JsonNode sealed = seal("/api/v1/attestations", attestation);
        String claim = published(attestation);
        assertThat(state(claim)).isEqualTo("published");

        long begun = System.nanoTime();
        seal(
                "/api/v1/withdrawals",
                mill.withdrawal(attestation, sealed.path("digest").asString()));
        await().atMost(Duration.ofSeconds(30)).until(() -> state(claim).equals("suspended"));
        System.out.printf(
                "suspended %d ms after the withdrawal was sent%n",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        // A stranger who asks for the file now is told offline.
        assertThat(status(claim).isFailed()).isTrue();
        assertThat(status(claim).detail()).contains("The record is suspended");
        assertThat(people.officer().get("/api/v1/claims/changes").expect(200).text())
                .contains(claim, "withdrawn-record");

        Credential renewed = mill.attestation("98.5 % organic cotton, this batch");
        seal("/api/v1/attestations", renewed);
        var reinstatement = Mill.json("{\"reason\": \"The mill attests the right batch now.\"}");
        reinstatement
                .putArray("replacements")
                .addObject()
                .put("record", attestation.id().value())
                .put("by", renewed.id().value());
        people.officer()
                .post("/api/v1/claims/" + claim + "/reinstatement", reinstatement)
                .expect(200);

        assertThat(state(claim)).isEqualTo("published");
        assertThat(status(claim).isFailed()).isFalse();
        requireEachChangeIsInTheLog(claim);
        people.officer()
                .post("/api/v1/claims/" + claim + "/withdrawal", Mill.json("{\"reason\": \"The range ends.\"}"))
                .expect(200);
        assertThat(status(claim).detail()).contains("The record is revoked");
    }

    private void requireEachChangeIsInTheLog(String claim) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> history(claim).valueStream().allMatch(change -> change.has("entry")));
        LogKey log = LogKey.parse(preuve.installation().vkey());
        history(claim)
                .forEach(change -> assertThat(Receipt.parse(
                                        change.path("entry").path("receipt").asString())
                                .verify(log)
                                .entry()
                                .id()
                                .value())
                        .isEqualTo(change.path("credential").path("id").asString()));
    }

    private JsonNode history(String claim) {
        return people.anybody()
                .get("/claims/" + claim + "/history")
                .expect(200)
                .json()
                .path("changes");
    }

    private String state(String claim) {
        return people.anybody()
                .get("/claims/" + claim, "Accept", "application/json")
                .expect(200)
                .text("/state");
    }

    private Step status(String claim) {
        var file = people.anybody().get("/claims/" + claim + ".preuve.json").expect(200);
        var policy = TrustPolicy.ofLog(LogKey.parse(preuve.installation().vkey()), "https://somewhere.example");
        return new BundleVerifier(policy)
                .check(Bundle.parse(file.body())).stream()
                        .filter(step -> step.name() == StepName.STATUS)
                        .findFirst()
                        .orElseThrow();
    }

    private JsonNode seal(String door, Credential record) {
        JsonNode sealed = people.anybody()
                .postRecord(door, record.bytes())
                .expect(200, 201)
                .json();
        people.awaitFollowed(sealed.path("index").asLong() + 1);
        return sealed;
    }

    private String published(Credential attestation) {
        var claim = Mill.json("""
                {"subject": {"type": "Product", "gtin": "09506000134352"}, "level": "product", "channel": "product-page",
                 "market": "FR", "topic": "E5", "period": {"start": "2026-01-01", "end": "2026-12-31"},
                 "texts": {"en": "98.5 % of the cotton is organic cotton.", "fr": "98,5 % du coton est du coton biologique."}}
                """);
        claim.putArray("records").add(attestation.id().value());
        var id = people.officer().post("/api/v1/claims", claim).expect(201).text("/id");
        people.officer().post("/api/v1/claims/" + id + "/ruling").expect(200);
        people.officer().post("/api/v1/claims/" + id + "/publication").expect(200);
        return id;
    }
}
