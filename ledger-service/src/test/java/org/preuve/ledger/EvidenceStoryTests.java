package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer records what was done, and another person approves it. */
class EvidenceStoryTests {

    static final String DRAFT = """
            {"reference":"RSE-001","title":"Remplacement de l'éclairage par des LED","pillar":"environmental",
             "topic":"E1","action":"corrective","site":"Roubaix","period":{"start":"2026-01-01","end":"2026-03-31"},
             "quantity":{"indicator":"Électricité économisée","value":12480.5,"unit":"kW.h"},"quality":"measured"}""";

    private static final JsonMapper JSON = JsonMapper.shared();

    static TestMongo mongo;
    static TestIssuer issuer;
    static RunningLedger ledger;

    @BeforeAll
    static void start(@TempDir Path keys) {
        mongo = TestMongo.embedded();
        issuer = new TestIssuer();
        ledger = new RunningLedger(keys, mongo, issuer);
    }

    @AfterAll
    static void stop() {
        ledger.close();
        issuer.close();
        mongo.close();
    }

    @Test
    void evidenceGoesFromDraftToSealed() {
        String officer = issuer.person("alice", "officer");
        HttpResponse<byte[]> created = ledger.postJson("/api/v1/evidence", officer, DRAFT);
        assertThat(created.statusCode()).isEqualTo(201);
        String id = read(created).get("id").stringValue();
        assertThat(ledger.postJson("/api/v1/evidence/" + id + "/submit", officer, "")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> approved =
                ledger.postJson("/api/v1/evidence/" + id + "/approve", issuer.person("bruno", "approver"), "");
        assertThat(approved.statusCode()).isEqualTo(200);
        JsonNode evidence = read(approved);
        assertThat(evidence.get("state").stringValue()).isEqualTo("sealed");
        Receipt receipt = Receipt.parse(evidence.get("record").get("receipt").stringValue());
        LogKey key = LogKey.parse(text(ledger.get("/log/vkey", "")).strip());
        assertThat(receipt.verify(key).entry().index()).isEqualTo(1);
    }

    static JsonNode read(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
