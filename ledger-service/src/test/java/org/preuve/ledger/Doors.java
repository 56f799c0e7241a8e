package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.ledger.log.PublicLog;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.note.LogKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running ledger for a class of tests, and what they say to it. */
abstract class Doors {

    static final String DRAFT = """
            {"reference":"RSE-001","title":"Remplacement de l'éclairage par des LED","pillar":"environmental",
             "topic":"E1","action":"corrective","site":"Roubaix","period":{"start":"2026-01-01","end":"2026-03-31"},
             "quantity":{"indicator":"Électricité économisée","value":12480.5,"unit":"kW.h"},"quality":"measured"}""";

    static final JsonMapper JSON = JsonMapper.shared();

    static TestMongo mongo;
    static TestIssuer issuer;
    static RunningLedger ledger;
    static String officer;
    static String approver;
    static String contributor;
    static String auditor;
    static String suppliers;
    static String reporting;

    final SignedRecords supplier = new SignedRecords();

    @BeforeAll
    static void start(@TempDir Path keys) {
        mongo = TestMongo.embedded();
        issuer = new TestIssuer();
        ledger = new RunningLedger(keys, mongo, issuer);
        officer = issuer.person("olga", "officer");
        approver = issuer.person("amir", "approver");
        contributor = issuer.person("carl", "contributor");
        auditor = issuer.person("anna", "auditor");
        suppliers = issuer.service("supplier-service", "records.write");
        reporting = issuer.service("reporting-service", "records.write records.read");
    }

    @AfterAll
    static void stop() {
        ledger.close();
        issuer.close();
        mongo.close();
    }

    static HttpResponse<byte[]> seal(Credential record) {
        return ledger.post("/internal/v1/records", suppliers, "application/vc", record.bytes());
    }

    /** A new draft's path. */
    static String draft(String token) {
        HttpResponse<byte[]> created = ledger.postJson("/api/v1/evidence", token, DRAFT);
        assertThat(created.statusCode()).isEqualTo(201);
        return "/api/v1/evidence/" + read(created).get("id").stringValue();
    }

    static HttpResponse<byte[]> post(String path, String token) {
        return ledger.postJson(path, token, "");
    }

    /** The public log, read over HTTP and checked whole. */
    static List<Entry> checkFromOutside() {
        LogKey key = LogKey.parse(text(ledger.get("/log/vkey", "")).strip());
        return new PublicLog(key, new PublicLog.Source() {
                    @Override
                    public String checkpoint() {
                        return text(ledger.get("/log/checkpoint", ""));
                    }

                    @Override
                    public byte[] tile(TilePath path) {
                        HttpResponse<byte[]> tile = ledger.get("/log/" + path, "");
                        assertThat(tile.statusCode()).isEqualTo(200);
                        return tile.body();
                    }
                })
                .check();
    }

    static void requireProblem(HttpResponse<byte[]> response, int status, String slug) {
        assertThat(response.statusCode()).as(text(response)).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = read(response);
        assertThat(problem.get("type").stringValue()).isEqualTo("https://preuve.example/problems/" + slug);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").stringValue()).isNotBlank();
        assertThat(text(response)).doesNotContain("Exception", "\\tat ", "org.preuve.ledger");
    }

    /** How many documents the database has in all: what a refused call must not change. */
    static long stored() {
        long stored = 0;
        for (String collection : mongo.database().listCollectionNames()) {
            stored += mongo.database().getCollection(collection).countDocuments(new Document());
        }
        return stored;
    }

    static JsonNode read(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
