package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.WitnessKey;
import org.preuve.proofs.note.WitnessSigner;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.quickstart.doors.Caller;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.LedgerProcess;
import org.preuve.quickstart.launch.Ports;
import org.preuve.quickstart.launch.RunningPreuve;
import org.preuve.quickstart.mongo.EmbeddedMongo;
import org.preuve.quickstart.processes.JavaProcess;

/**
 * A witness that is not ours cosigns this log, and this installation's witness cosigns a log that is not ours, but no fork
 * of it. Both programs are unchanged, see {@link Outsider}.
 */
class WitnessTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Origin WITNESS = new Origin("witness.example/w");
    private static final Origin OTHER_LOG = new Origin("other.example/log");

    @TempDir
    Path home;

    private final byte[] seed = new byte[32];
    private SigningKey key;
    private Installation at;
    private EmbeddedMongo database;
    private RunningPreuve signIn;

    @BeforeEach
    void start() {
        new SecureRandom().nextBytes(seed);
        key = SigningKey.fromSeed(seed);
        at = new Installation(home, Ports.free());
        signIn = RunningPreuve.startSignInOnly(at);
        database = EmbeddedMongo.open(home.resolve("mongo"));
    }

    @AfterEach
    void stop() {
        signIn.close();
        database.close();
    }

    @Test
    void aWitnessOfOthersCosignsThisLog() throws Exception {
        String program = Outsider.WITNESS.program();
        int port = Ports.free().ledger();
        WitnessKey witnessKey = new WitnessSigner(WITNESS, key).witnessKey();
        var policy = file("policy", "witness theirs " + witnessKey + " http://127.0.0.1:" + port + "\nquorum theirs\n");
        var logs =
                file("logs.yaml", "Logs:\n  - Origin: " + at.origin().value() + "\n    PublicKey: " + at.vkey() + "\n");
        var trust = TrustPolicy.parse("log " + at.vkey() + "\n" + Files.readString(policy));
        var vkey = LogKey.parse(at.vkey());
        try (var witness = JavaProcess.run(
                        home,
                        List.of(
                                program,
                                "--listen=127.0.0.1:" + port,
                                "--metrics_listen=",
                                "--private_key_path=" + file("witness-key", noteKey(WITNESS, "00000000")),
                                "--additional_logs=" + logs));
                var ledger = LedgerProcess.start(
                        at, database.uri(), "--preuve.witness.policy-file=" + policy, "--preuve.witness.every=500ms")) {
            awaitReady(ledger);
            var record = seal();
            requireNeverLess(record, trust, vkey);
            await().atMost(SOON).untilAsserted(() -> {
                assertThat(witness.isAlive()).as(witness.output()).isTrue();
                var cosigned =
                        ledger().get("/log/checkpoint/cosigned").expect(200).body();
                assertThat(Checkpoint.open(cosigned, vkey).head().size()).isEqualTo(2);
                assertThat(trust.isCosigned(Checkpoint.open(cosigned, vkey))).isTrue();
            });
            requireCosignedReceipt(record, vkey, trust);
        }
    }

    @Test
    void aLogOfOthersIsCosignedHereAndAForkOfItIsNot() throws Exception {
        String program = Outsider.OTHER_LOG.program();
        var vkey = new NoteSigner(OTHER_LOG, key).logKey();
        var logs = file("logs", "log " + vkey + "\nquorum none\n");
        try (var ledger = LedgerProcess.start(
                at,
                database.uri(),
                "--preuve.witnessing.name=" + WITNESS.value(),
                "--preuve.witnessing.key-file=" + at.keychain().keyFile("witness"),
                "--preuve.witnessing.policy-file=" + logs)) {
            awaitReady(ledger);
            var ours = WitnessKey.parse(
                    ledger().get("/witness/vkey").expect(200).text().strip());
            var policy = file("policy", "witness ours " + ours + " " + ledgerUrl() + "/witness\nquorum ours\n");
            var log = new OtherLog(
                    program, file("log-key", noteKey(OTHER_LOG, HexFormat.of().toHexDigits(vkey.keyId()))), policy);

            assertThat(ours.cosigned(log.grow("log", "first"))).isPresent();
            log.copy("log", "fork");
            assertThat(ours.cosigned(log.grow("log", "second"))).isPresent();
            assertThat(ours.cosigned(log.grow("fork", "another second"))).isEmpty();
            assertThat(ours.cosigned(log.grow("log", "third"))).isPresent();
        }
    }

    /** A log of another implementation, in a directory. */
    private final class OtherLog {

        private final String program;
        private final Path privateKey;
        private final Path policy;

        OtherLog(String program, Path privateKey, Path policy) {
            this.program = program;
            this.privateKey = privateKey;
            this.policy = policy;
        }

        Checkpoint grow(String directory, String entry) throws IOException, InterruptedException {
            var ran = Program.run(
                    home,
                    program,
                    "--storage_dir=" + home.resolve(directory),
                    "--private_key=" + privateKey,
                    "--entries=" + file("entry", entry),
                    "--witness_policy_file=" + policy,
                    "--witness_fail_open");
            assertThat(ran.exitCode()).as(ran.output()).isZero();
            return Checkpoint.open(
                    Files.readAllBytes(home.resolve(directory).resolve("checkpoint")),
                    new NoteSigner(OTHER_LOG, key).logKey());
        }

        void copy(String from, String to) throws IOException, InterruptedException {
            var copied = Program.run(
                    home,
                    "cp",
                    "-r",
                    home.resolve(from).toString(),
                    home.resolve(to).toString());
            assertThat(copied.exitCode()).isZero();
        }
    }

    private Credential seal() {
        var secret = at.keychain().clientSecret("supplier-service");
        var record = new Mill().attestation("to be cosigned");
        ledger().withToken(People.token(at, "supplier-service", secret))
                .postRecord("/internal/v1/records", record.bytes())
                .expect(201);
        return record;
    }

    /** Whenever it is asked for: a receipt under enough cosignatures, or none. */
    private void requireNeverLess(Credential record, TrustPolicy trust, LogKey log) {
        var answer = ledger().get(receipt(record) + "?cosigned=true");
        if (answer.status() == 200) {
            requireCosignedReceipt(record, log, trust);
        } else {
            assertThat(answer.expect(503).text("/type")).endsWith("/not-cosigned");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
    }

    private void requireCosignedReceipt(Credential record, LogKey log, TrustPolicy trust) {
        var cosigned = Receipt.parse(
                ledger().get(receipt(record) + "?cosigned=true").expect(200).text());
        assertThat(cosigned.entry().id()).isEqualTo(record.id());
        assertThat(trust.isCosigned(cosigned.verify(log).checkpoint())).isTrue();
        var plain = Receipt.parse(ledger().get(receipt(record)).expect(200).text());
        assertThat(plain.entryBytes()).isEqualTo(cosigned.entryBytes());
        assertThat(plain.verify(log).entry()).isEqualTo(cosigned.verify(log).entry());
    }

    private static String receipt(Credential record) {
        return "/api/v1/records/" + record.id().uuid() + "/receipt";
    }

    private void awaitReady(JavaProcess ledger) {
        await().atMost(SOON).until(() -> {
            assertThat(ledger.isAlive()).as(ledger.output()).isTrue();
            try {
                return ledger().get("/actuator/health/readiness").status() == 200;
            } catch (UncheckedIOException notYet) {
                return false;
            }
        });
    }

    private Caller ledger() {
        return Caller.anonymous(ledgerUrl());
    }

    private String ledgerUrl() {
        return "http://localhost:" + at.ports().ledger();
    }

    /** A private key as the note libraries of others keep it. */
    private String noteKey(Origin name, String keyId) {
        var bytes = new byte[33];
        bytes[0] = 1;
        System.arraycopy(seed, 0, bytes, 1, 32);
        return "PRIVATE+KEY+" + name.value() + "+" + keyId + "+"
                + Base64.getEncoder().encodeToString(bytes);
    }

    private Path file(String name, String content) {
        try {
            return Files.writeString(home.resolve(name), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
