package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preuve.proofs.audit.AuditResult;
import org.preuve.proofs.audit.ContentsAudit;
import org.preuve.proofs.audit.LogAudit;
import org.preuve.proofs.audit.Progress;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.quickstart.doors.Answer;
import org.preuve.quickstart.doors.Caller;
import org.preuve.quickstart.launch.RunningPreuve;
import tools.jackson.databind.node.ObjectNode;

/** What is left of erased records, looked for in everything that the services keep, write to their logs and show. */
@ExtendWith(SharedSystem.class)
class ErasureTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String GROUNDS = "{\"basis\": \"gdpr-art-17\", \"reason\": \"somebody asked\"}";

    /** Each stands in another part of what is erased. */
    private static final List<String> WORDS = List.of(
            "Tréhorenteuc",
            "Quéméneur",
            "Locmariaquer",
            "RSE-Kerhuon",
            "Landivisiau",
            "Plougastel",
            "Brocéliande",
            "trezhir",
            "Guilvinec",
            "Ploumanac'h",
            "Roscanvel");

    private final RunningPreuve preuve;
    private final People people;
    private final Caller protection;
    private final Databases databases;
    private final List<String> receipts = new ArrayList<>();

    ErasureTests(RunningPreuve preuve) {
        this.preuve = preuve;
        this.people = People.of(preuve.installation());
        this.protection = People.client(preuve.installation(), "data-protection");
        this.databases = new Databases(preuve.databaseUri());
    }

    @Test
    void noWordOfWhatWasErasedIsLeftAnywhereAndEverythingStillChecks() {
        try (var output = new LoggedOutput()) {
            var evidence = sealedEvidence();
            var correction = corrected(evidence);
            var withdrawal = withdrawn(correction);
            var attestation = attestedAndRuledOn();
            long before = read();
            people.awaitFollowed(before);
            assertThat(WORDS)
                    .as("is in there")
                    .allSatisfy(
                            word -> assertThat(databases.holding(List.of(word))).isNotEmpty());

            // Each at its own: what was corrected or withdrawn stays so when the record that did it is erased.
            for (var id : List.of(evidence, correction, withdrawal, attestation)) {
                receipts.add(erase(id).text("/receipt"));
            }

            people.awaitFollowed(before + 4);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(databases.holding(WORDS)).isEmpty());
            assertThat(WORDS).noneMatch(output.text()::contains);
            for (var id : List.of(evidence, correction, withdrawal, attestation)) {
                people.auditor().get("/api/v1/records/" + id).expect(410);
                assertThat(people.anybody()
                                .get("/api/v1/records/" + id + "/status")
                                .expect(200)
                                .text("/state"))
                        .isEqualTo("erased");
            }
            everythingChecks();
        }
    }

    private void everythingChecks() {
        var key = LogKey.parse(preuve.installation().vkey());
        var log = new PublicLog(people.anybody(), people.auditor());
        assertThat(receipts)
                .hasSize(8)
                .allSatisfy(receipt -> Receipt.parse(receipt).verify(key));
        var audited = new LogAudit(key).run(log, Progress.silent());
        assertThat(audited)
                .isInstanceOfSatisfying(
                        AuditResult.Sound.class,
                        sound -> assertThat(new ContentsAudit(sound.head()).run(log, Progress.silent()))
                                .isEqualTo(sound));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                people.anybody().get("/api/v1/log-check").text("/state"))
                        .isEqualTo("checks"));
    }

    private String sealedEvidence() {
        var facts = facts("Tréhorenteuc")
                .put("comment", "formation de Solène Quéméneur")
                .put("site", "Locmariaquer");
        var door = "/api/v1/evidence/"
                + people.officer().post("/api/v1/evidence", facts).expect(201).text("/id");
        people.officer()
                .postFile(door + "/attachments", "Landivisiau.txt", "text/plain", bytes("relevé de Plougastel\n"))
                .expect(200, 201);
        return sealed(door);
    }

    private String corrected(String evidence) {
        var door = "/api/v1/evidence/"
                + people.officer()
                        .post(
                                "/api/v1/evidence/" + evidence + "/corrections",
                                facts("x").put("reason", "dit Brocéliande"))
                        .expect(201)
                        .text("/id");
        return sealed(door);
    }

    private String withdrawn(String evidence) {
        var withdrawal = people.officer()
                .post("/api/v1/evidence/" + evidence + "/withdrawal", Mill.json("{\"reason\": \"vu à Roscanvel\"}"))
                .expect(201);
        receipts.add(withdrawal.text("/receipt"));
        return uuid(withdrawal.text("/id"));
    }

    private String attestedAndRuledOn() {
        var mill = new Mill();
        people.welcome(mill, "Filature de l'Oubli");
        Credential attestation = mill.attest(Mill.json("""
                {"type": "Attestation", "subject": {"type": "Product", "gtin": "09506000134352"}, "topic": "E5",
                 "criterion": "trezhir-content", "period": {"start": "2026-01-01", "end": "2026-12-31"},
                 "quantity": {"indicator": "Coton Guilvinec", "value": 98.5, "unit": "%"}, "conforms": true,
                 "statement": "Signé par Ploumanac'h",
                 "certificate": {"scheme": "GOTS", "number": "Quéméneur-7", "issuer": "x", "validUntil": "2027-12-31"}}
                """));
        var sealed = people.anybody()
                .postRecord("/api/v1/attestations", attestation.bytes())
                .expect(201);
        receipts.add(sealed.text("/receipt"));
        people.awaitFollowed(read());
        var claim = Mill.json("""
                {"subject": {"type": "Product", "gtin": "09506000134352"}, "level": "product", "channel": "product-page",
                 "market": "FR", "topic": "E5", "period": {"start": "2026-01-01", "end": "2026-12-31"},
                 "texts": {"fr": "Tissu : 98,5 % de coton", "en": "Fabric: 98.5 % cotton"}}
                """);
        claim.putArray("records").add(attestation.id().value());
        var draft = people.officer().post("/api/v1/claims", claim).expect(201);
        people.officer().post("/api/v1/claims/" + draft.text("/id") + "/ruling").expect(200);
        return uuid(attestation.id().value());
    }

    private String sealed(String door) {
        people.officer().post(door + "/submit").expect(200);
        receipts.add(people.approver().post(door + "/approve").expect(200).text("/record/receipt"));
        return door.substring(door.lastIndexOf('/') + 1);
    }

    private Answer erase(String id) {
        return protection
                .send(
                        "DELETE",
                        "/api/v1/records/" + id + "/content",
                        BodyPublishers.ofString(GROUNDS),
                        "Content-Type",
                        "application/json")
                .expect(201);
    }

    /** How many entries the log has. */
    private long read() {
        return new LogAudit(LogKey.parse(preuve.installation().vkey()))
                                .run(new PublicLog(people.anybody(), people.auditor()), Progress.silent())
                        instanceof AuditResult.Sound sound
                ? sound.head().size()
                : 0;
    }

    private static ObjectNode facts(String title) {
        return Mill.json("""
                {"reference": "RSE-Kerhuon", "pillar": "environmental", "topic": "E1",
                 "period": {"start": "2026-01-01", "end": "2026-03-31"},
                 "quantity": {"indicator": "Électricité", "value": 12480.5, "unit": "kW.h"}, "quality": "measured"}
                """).put("title", title);
    }

    private static String uuid(String id) {
        return id.substring("urn:uuid:".length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
