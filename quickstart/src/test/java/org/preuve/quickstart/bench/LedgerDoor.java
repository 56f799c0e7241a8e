package org.preuve.quickstart.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.quickstart.doors.Caller;
import org.preuve.quickstart.doors.Tokens;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.LedgerProcess;
import org.preuve.quickstart.launch.RunningPreuve;
import org.preuve.quickstart.processes.JavaProcess;
import tools.jackson.databind.json.JsonMapper;

/** The ledger in a process of its own, its database in another, and its internal door as a service calls it. */
final class LedgerDoor implements AutoCloseable {

    static final int A_CALL = 100;

    private final RunningPreuve signIn;
    private final DatabaseProcess database;
    private final JavaProcess process;
    private final Caller anybody;
    private final Wire door;
    private final long started;
    private double startSeconds;

    private LedgerDoor(Installation at, DatabaseProcess database) {
        signIn = RunningPreuve.startSignInOnly(at);
        this.database = database;
        started = System.nanoTime();
        process = LedgerProcess.startForLong(at, database.uri());
        anybody = Caller.anonymous("http://localhost:" + at.ports().ledger());
        door = new Wire(
                at.ports().ledger(),
                new Tokens(
                        at.issuer(),
                        "supplier-service",
                        at.keychain().clientSecret("supplier-service"),
                        Clock.systemUTC()));
    }

    /** Returns when it serves. */
    static LedgerDoor open(Installation at, DatabaseProcess database) {
        var ledger = new LedgerDoor(at, database);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(ledger::isReady);
        ledger.startSeconds = (System.nanoTime() - ledger.started) / 1e9;
        return ledger;
    }

    /** From the start of its process until it served. */
    double startSeconds() {
        return startSeconds;
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The ledger ended by itself: " + process.output());
        }
        try {
            return anybody.get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** One record a call. */
    Load records() {
        return new Load(this::seal, answer -> sealed(answer, "/receipt"));
    }

    byte[] seal(byte[] record) {
        return door.post("/internal/v1/records", "application/vc", record, 201);
    }

    /** {@value #A_CALL} records a call. */
    Load lines() {
        return new Load(
                lines -> door.post("/internal/v1/records", "application/x-ndjson", lines, 200),
                answer -> new String(answer, UTF_8)
                        .lines()
                        .forEach(line -> sealed(line.getBytes(UTF_8), "/record/receipt")));
    }

    /** Bodies of {@value #A_CALL} records each. */
    static List<byte[]> bodies(List<byte[]> records) {
        return IntStream.range(0, records.size() / A_CALL)
                .mapToObj(call -> body(records.subList(call * A_CALL, (call + 1) * A_CALL)))
                .toList();
    }

    private static byte[] body(List<byte[]> records) {
        var body = new ByteArrayOutputStream();
        for (byte[] record : records) {
            body.writeBytes(record);
            body.write('\n');
        }
        return body.toByteArray();
    }

    /** A receipt that does not parse would make the figures worthless. */
    static void sealed(byte[] answer, String receipt) {
        Receipt.parse(JsonMapper.shared().readTree(answer).at(receipt).asString(""));
    }

    /** SIGKILL, to the database too; only what is on disk is left. */
    void kill() {
        database.kill();
        process.kill();
    }

    @Override
    public void close() throws IOException {
        door.close();
        process.close();
        database.close();
        signIn.close();
    }
}
