package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.ledger.witnessing.ForkedLog;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.AddCheckpoint;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.WitnessKey;

/** An installation that witnesses other logs, over HTTP and by its key alone. */
class WitnessDoorsTests {

    private static final List<ForkedLog> LOGS = List.of(
            new ForkedLog("one.example/log"), new ForkedLog("two.example/log"), new ForkedLog("three.example/log"));

    private static TestMongo mongo;
    private static TestIssuer issuer;
    private static RunningLedger witness;

    @BeforeAll
    static void start(@TempDir Path files) throws IOException {
        mongo = TestMongo.embedded();
        issuer = new TestIssuer();
        StringBuilder policy = new StringBuilder();
        LOGS.forEach(log -> policy.append("log ").append(log.key()).append('\n'));
        witness = new RunningLedger(files, mongo, issuer)
                .with("preuve.witnessing.name", "witness.example/w")
                .with(
                        "preuve.witnessing.key-file",
                        Files.writeString(
                                files.resolve("witness.pem"),
                                SigningKey.generate(new SecureRandom()).toPem()))
                .with(
                        "preuve.witnessing.policy-file",
                        Files.writeString(files.resolve("logs.policy"), policy + "quorum none\n"));
        Doors.requireProblem(witness.get("/witness/vkey", ""), 404, "not-found");
        witness.restart();
    }

    @AfterAll
    static void stop() {
        witness.close();
        issuer.close();
        mongo.close();
    }

    @Test
    void cosignsALogThatGrowsAndRemembersItAcrossARestart() {
        ForkedLog log = LOGS.get(0);
        requireCosigned(log, 0, 5);
        requireCosigned(log, 5, 20);
        witness.restart();
        requireSize(ask(log.request(5, 20)), 20);
        requireCosigned(log, 20, 20);
        requireCosigned(log, 20, 21);
    }

    @Test
    void saysNoAsTlogWitnessPrescribes() {
        ForkedLog log = LOGS.get(1);
        requireSize(ask(log.request(3, 5)), 0);
        requireCosigned(log, 0, 9);
        Doors.requireProblem(ask(new ForkedLog("unknown.example").request(0, 5)), 404, "not-found");
        Doors.requireProblem(ask(new ForkedLog("two.example/log").request(9, 12)), 403, "checkpoint-not-signed");
        requireSize(ask(log.forkedAt(4).request(9, 9)), 9);
        Doors.requireProblem(ask(log.forkedAt(4).request(9, 12)), 422, "checkpoint-inconsistent");
        AddCheckpoint backwards =
                new AddCheckpoint(12, log.consistency(3, 5), log.checkpoint(9).signedNote());
        Doors.requireProblem(ask(backwards), 400, "invalid-input");
        requireCosigned(log, 9, 12);
    }

    @Test
    void readsNothingElseAndNotMuch() {
        String good = LOGS.get(1).request(0, 5).write();
        for (String bad : List.of("", "old", "old 0\n", good.replace("old 0", "old 00"), "x" + good, good + "x")) {
            Doors.requireProblem(post(bad), 400, "unreadable-body");
        }
        Doors.requireProblem(post("x".repeat(600 << 10)), 413, "too-large");
        Doors.requireProblem(witness.get("/witness/add-checkpoint", ""), 405, "method-not-allowed");
    }

    @Test
    void ofTwoHistoriesThatRaceOverHttpOneIsCosigned() throws ExecutionException, InterruptedException {
        ForkedLog log = LOGS.get(2);
        long size = 0;
        for (int round = 0; round < 10; round++) {
            List<Future<HttpResponse<byte[]>>> answers = new ArrayList<>();
            try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int fork = 0; fork < 4; fork++) {
                    AddCheckpoint request = log.forkedAt(size + fork).request(size, size + 10);
                    answers.add(callers.submit(() -> ask(request)));
                }
            }
            int cosigned = 0;
            for (int fork = 0; fork < 4; fork++) {
                if (answers.get(fork).get().statusCode() == 200) {
                    cosigned++;
                    log = log.forkedAt(size + fork);
                }
            }
            assertThat(cosigned).isEqualTo(1);
            size += 10;
        }
    }

    private static void requireCosigned(ForkedLog log, long from, long to) {
        HttpResponse<byte[]> answer = ask(log.request(from, to));
        assertThat(answer.statusCode()).as(Doors.text(answer)).isEqualTo(200);
        Checkpoint cosigned = log.checkpoint(to).with(AddCheckpoint.readAnswer(answer.body()));
        assertThat(WitnessKey.parse(Doors.text(witness.get("/witness/vkey", "")).strip())
                        .cosigned(cosigned))
                .isPresent();
    }

    private static void requireSize(HttpResponse<byte[]> answer, long size) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
        assertThat(Doors.text(answer)).isEqualTo(size + "\n");
    }

    private static HttpResponse<byte[]> ask(AddCheckpoint request) {
        return post(request.write());
    }

    private static HttpResponse<byte[]> post(String body) {
        return witness.post("/witness/add-checkpoint", "", "text/plain", body.getBytes(StandardCharsets.UTF_8));
    }
}
