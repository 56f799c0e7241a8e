package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.proofs.credential.Credential;

/** The database goes away and comes back while the ledger runs. */
class StoreDownTests {

    private final SignedRecords supplier = new SignedRecords();

    @Test
    void everyDoorSaysSoAndTheLedgerGoesOnWhenItIsBack(@TempDir Path keys) {
        try (TestMongo mongo = TestMongo.embedded();
                CuttableMongo wire = new CuttableMongo(mongo.uri());
                TestIssuer issuer = new TestIssuer();
                RunningLedger ledger = new RunningLedger(keys, wire.uri(), mongo.name(), issuer)) {
            String suppliers = issuer.service("supplier-service", "records.write");
            String officer = issuer.person("olga", "officer");
            Credential record = supplier.attestation();
            HttpResponse<byte[]> first =
                    ledger.post("/internal/v1/records", suppliers, "application/vc", record.bytes());
            assertThat(first.statusCode()).isEqualTo(201);

            wire.goDown();
            // All at once: each waits as long as the driver looks for a server.
            List.<Supplier<HttpResponse<byte[]>>>of(
                            () -> ledger.post(
                                    "/internal/v1/records",
                                    suppliers,
                                    "application/vc",
                                    supplier.attestation().bytes()),
                            () -> ledger.postJson("/api/v1/evidence", officer, Doors.DRAFT),
                            () -> ledger.get("/api/v1/evidence", officer),
                            () -> ledger.get("/api/v1/records/" + record.id().uuid() + "/receipt", ""))
                    .stream()
                    .map(CompletableFuture::supplyAsync)
                    .toList()
                    .forEach(answer -> requireUnavailable(answer.join()));
            assertThat(ledger.get("/actuator/health/readiness", "").statusCode())
                    .isEqualTo(503);
            assertThat(ledger.get("/actuator/health/liveness", "").statusCode()).isEqualTo(200);

            wire.comeUp();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> ledger.get("/actuator/health/readiness", "").statusCode() == 200);
            assertThat(ledger.post("/internal/v1/records", suppliers, "application/vc", record.bytes())
                            .body())
                    .isEqualTo(first.body());
            assertThat(ledger.postJson("/api/v1/evidence", officer, Doors.DRAFT).statusCode())
                    .isEqualTo(201);
        }
    }

    private static void requireUnavailable(HttpResponse<byte[]> response) {
        Doors.requireProblem(response, 503, "unavailable");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }
}
