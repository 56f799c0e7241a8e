package org.preuve.quickstart.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.quickstart.doors.Caller;
import org.preuve.quickstart.doors.Tokens;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.Ports;
import org.preuve.quickstart.launch.RunningPreuve;
import tools.jackson.databind.json.JsonMapper;

/**
 * Appends per second and the wait for a complete receipt, at the ledger's internal door and through gateway and
 * supplier-service, as the log grows from 10³ to 10⁵ entries; beside this machine's own signature ceiling, measured in
 * the same run. Everything, the callers included, runs in this one process on the embedded database.
 */
public final class Benchmark {

    private static final int CALLERS = 64;
    private static final int CALLERS_OF_MANY = 8;
    private static final int MEASURED = 4_000;
    private static final int WARM_UP = 12_000;
    private static final int A_CALL = 100;
    private static final String ROW = "| %,d | %s | %,.0f | %,.0f | %.0f | %.0f |%n";

    private final Attestor attestor = new Attestor();
    private final Caller ledger;
    private final Caller gateway;
    private final Caller officer;
    private int size;

    private Benchmark(Installation installation) {
        var clock = Clock.systemUTC();
        gateway = Caller.anonymous(installation.publicUrl());
        officer = gateway.withToken(new Tokens(installation.issuer(), "officer", "officer", clock));
        ledger = Caller.anonymous("http://localhost:" + installation.ports().ledger())
                .withToken(new Tokens(
                        installation.issuer(),
                        "supplier-service",
                        installation.keychain().clientSecret("supplier-service"),
                        clock));
    }

    /** The first installation is there for the compiler to learn from; what is measured starts with an empty log. */
    public static void main(String[] args) throws IOException {
        with(Benchmark::warmUp);
        with(Benchmark::run);
    }

    private static void with(Consumer<Benchmark> work) throws IOException {
        Path data = Files.createTempDirectory("preuve-benchmark");
        try (var running = RunningPreuve.start(new Installation(data, Ports.free()))) {
            work.accept(new Benchmark(running.installation()));
        } finally {
            delete(data);
        }
    }

    private void warmUp() {
        attestor.join(officer, gateway);
        new Load(this::atTheLedger).closed(attestor.sign(WARM_UP), CALLERS);
        new Load(this::linesAtTheLedger).closed(calls(WARM_UP), CALLERS_OF_MANY);
        new Load(this::atTheGateway).closed(attestor.sign(WARM_UP), CALLERS);
    }

    private void run() {
        attestor.join(officer, gateway);
        size = 2;
        System.out.printf("signature ceiling: %,.0f verifications per second on all cores%n%n", attestor.ceiling());
        System.out.println(
                "| entries | door | as fast as it goes, records per second | offered, calls per second | p50 ms | p99 ms |");
        System.out.println("|---|---|---|---|---|---|");
        for (int entries : List.of(1_000, 10_000, 100_000)) {
            fill(entries);
            measure("ledger", this::atTheLedger);
            measureMany();
            measure("gateway", this::atTheGateway);
        }
    }

    private void atTheLedger(byte[] record) {
        sealed(ledger.postRecord("/internal/v1/records", record).expect(201).text("/receipt"));
    }

    private void atTheGateway(byte[] record) {
        sealed(gateway.postRecord("/api/v1/attestations", record).expect(201).text("/receipt"));
    }

    private void linesAtTheLedger(byte[] lines) {
        var answer = ledger.send(
                        "POST",
                        "/internal/v1/records",
                        BodyPublishers.ofByteArray(lines),
                        "Content-Type",
                        "application/x-ndjson")
                .expect(200);
        answer.text()
                .lines()
                .forEach(line -> sealed(
                        JsonMapper.shared().readTree(line).at("/record/receipt").asString("")));
    }

    private void fill(int entries) {
        var door = new Load(this::linesAtTheLedger);
        int missing = Math.max(0, entries - size) / A_CALL * A_CALL;
        for (int sent = 0; sent < missing; sent += MEASURED) {
            door.closed(calls(Math.min(MEASURED, missing - sent)), CALLERS_OF_MANY);
        }
        size += missing;
    }

    private void measure(String name, Consumer<byte[]> door) {
        var load = new Load(door);
        var full = load.closed(attestor.sign(MEASURED), CALLERS);
        var half = load.open(attestor.sign(MEASURED / 2), full.perSecond() / 2);
        print(name, full.perSecond(), full.perSecond() / 2, half);
        size += MEASURED + MEASURED / 2;
    }

    private void measureMany() {
        var load = new Load(this::linesAtTheLedger);
        var full = load.closed(calls(5 * MEASURED), CALLERS_OF_MANY);
        var half = load.open(calls(5 * MEASURED / 2), full.perSecond() / 2);
        print("ledger, " + A_CALL + " a call", full.perSecond() * A_CALL, full.perSecond() / 2, half);
        size += 5 * MEASURED + 5 * MEASURED / 2;
    }

    private void print(String door, double records, double calls, Load.Figures half) {
        System.out.printf(ROW, size, door, records, calls, half.p50(), half.p99());
    }

    /** Calls of {@value #A_CALL} records each. */
    private List<byte[]> calls(int records) {
        var signed = attestor.sign(records);
        return IntStream.range(0, records / A_CALL)
                .mapToObj(call -> lines(signed.subList(call * A_CALL, (call + 1) * A_CALL)))
                .toList();
    }

    private static byte[] lines(List<byte[]> records) {
        var body = new ByteArrayOutputStream();
        for (byte[] record : records) {
            body.writeBytes(record);
            body.write('\n');
        }
        return body.toByteArray();
    }

    /** A receipt that does not parse would make the figures worthless. */
    private static void sealed(String receipt) {
        Receipt.parse(receipt);
    }

    static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
