package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.Step;
import org.preuve.proofs.bundle.StepName;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.keys.MlDsaKey;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.PostQuantumKey;
import org.preuve.proofs.receipt.Receipt;

/** Two installations: one's log, witnessed by the other, as a reader who trusts neither alone sees it. */
class CosignedStoryTests {

    private final SignedRecords supplier = new SignedRecords();

    @TempDir
    private Path files;

    @Test
    void aRecordIsProvedUnderACheckpointThatAnotherInstallationCosigned() throws IOException {
        try (TestMongo here = TestMongo.embedded();
                TestMongo there = TestMongo.embedded();
                TestIssuer issuer = new TestIssuer();
                RunningLedger log = new RunningLedger(Files.createDirectory(files.resolve("log")), here, issuer);
                RunningLedger witness = new RunningLedger(Files.createDirectory(files.resolve("w")), there, issuer)) {
            LogKey key = new NoteSigner(new Origin("example.com/log"), log.logKey()).logKey();
            String services = issuer.service("supplier-service", "records.write");
            String auditor = issuer.person("anna", "auditor");
            Credential first = seal(log, services);
            requireNotCosigned(log, first);

            becomeWitness(witness, "log " + key + "\nquorum none\n");
            beWitnessed(log, Doors.text(witness.get("/witness/vkey", "")).strip(), witness.url() + "/witness");
            TrustPolicy policy = TrustPolicy.parse(Doors.text(log.get("/log/policy", "")));
            assertThat(policy.log()).isEqualTo(key);

            Receipt receipt = awaitCosigned(log, first);
            assertThat(receipt.verify(key).entry().id()).isEqualTo(first.id());
            assertThat(policy.isCosigned(receipt.verify(key).checkpoint())).isTrue();
            requireCosignedNewest(log, key, policy);
            requireCosignedBundle(log, auditor, first, policy);
            requirePostQuantum(log, key, seal(log, services));

            witness.stop();
            Credential second = seal(log, services);
            requireNotCosigned(log, second);
            assertThat(log.get(receipt(second), "").statusCode()).isEqualTo(200);
            awaitCosigned(log, first);
            assertThat(answers(log, "cosigned")).isPositive();
            assertThat(Doors.read(log.get("/actuator/health/readiness", auditor))
                            .at("/components/witnesses/status")
                            .stringValue())
                    .isEqualTo("UP");
            assertThat(log.context()
                            .getBean(MeterRegistry.class)
                            .get("preuve.witness.ahead")
                            .gauge()
                            .value())
                    .isZero();
            Awaitility.await().until(() -> answers(log, "no-answer") > 0);
        }
    }

    private static double answers(RunningLedger log, String answer) {
        return log.context()
                .getBean(MeterRegistry.class)
                .counter("preuve.witness.answers", "witness", "w", "answer", answer)
                .count();
    }

    private void becomeWitness(RunningLedger witness, String policy) throws IOException {
        witness.with("preuve.witnessing.name", "witness.example/w")
                .with(
                        "preuve.witnessing.key-file",
                        write(
                                "witness.pem",
                                SigningKey.generate(new SecureRandom()).toPem()))
                .with("preuve.witnessing.policy-file", write("logs.policy", policy))
                .restart();
    }

    private void beWitnessed(RunningLedger log, String vkey, String url) throws IOException {
        log.with(
                        "preuve.witness.policy-file",
                        write("witnesses.policy", "witness w " + vkey + " " + url + "\nquorum w\n"))
                .with("preuve.witness.every", "100ms")
                .with(
                        "preuve.log.post-quantum-key-file",
                        write(
                                "ml-dsa.pem",
                                MlDsaKey.generate(new SecureRandom()).toPem()))
                .restart();
    }

    private static void requireCosignedNewest(RunningLedger log, LogKey key, TrustPolicy policy) {
        Checkpoint newest =
                Checkpoint.open(log.get("/log/checkpoint/cosigned", "").body(), key);
        assertThat(policy.isCosigned(newest)).isTrue();
        Checkpoint shown = Checkpoint.open(log.get("/log/checkpoint", "").body(), key);
        assertThat(policy.isCosigned(shown)).isTrue();
        assertThat(shown.head()).isEqualTo(newest.head());
    }

    private static void requireCosignedBundle(RunningLedger log, String reader, Credential record, TrustPolicy policy) {
        Bundle bundle = Bundle.parse(log.get("/api/v1/records/" + record.id().uuid() + "/bundle", reader)
                .body());
        assertThat(new BundleVerifier(policy).check(bundle))
                .noneMatch(Step::isFailed)
                .anySatisfy(step -> {
                    assertThat(step.name()).isEqualTo(StepName.COSIGNED);
                    assertThat(step.outcome()).isEqualTo(Step.Outcome.PASSED);
                });
    }

    private static void requirePostQuantum(RunningLedger log, LogKey key, Credential record) {
        PostQuantumKey second = PostQuantumKey.parse(
                Doors.text(log.get("/log/vkey/ml-dsa-44", "")).strip());
        Receipt plain = Receipt.parse(Doors.text(log.get(receipt(record), "")));
        assertThat(second.signed(plain.verify(key).checkpoint())).isPresent();
    }

    private static void requireNotCosigned(RunningLedger log, Credential record) {
        HttpResponse<byte[]> refused = log.get(receipt(record) + "?cosigned=true", "");
        Doors.requireProblem(refused, 503, "not-cosigned");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    private static Receipt awaitCosigned(RunningLedger log, Credential record) {
        String door = receipt(record) + "?cosigned=true";
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> log.get(door, "").statusCode() == 200);
        return Receipt.parse(Doors.text(log.get(door, "")));
    }

    private Credential seal(RunningLedger log, String services) {
        Credential record = supplier.attestation();
        assertThat(log.post("/internal/v1/records", services, "application/vc", record.bytes())
                        .statusCode())
                .isEqualTo(201);
        return record;
    }

    private static String receipt(Credential record) {
        return "/api/v1/records/" + record.id().uuid() + "/receipt";
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(files.resolve(name), content);
    }
}
