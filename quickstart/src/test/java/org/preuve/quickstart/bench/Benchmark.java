package org.preuve.quickstart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.quickstart.doors.Caller;
import org.preuve.quickstart.doors.Tokens;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.Ports;
import org.preuve.quickstart.launch.RunningPreuve;

/**
 * Appends per second and the wait for a complete receipt, at the ledger's internal door and through gateway and
 * supplier-service, as the log grows from 10³ to 10⁵ entries; beside this machine's own signature ceiling, measured in
 * the same run. Everything, the callers included, runs in this one process on the embedded database.
 */
public final class Benchmark {

    private static final int CALLERS = 64;
    private static final int MEASURED = 4_000;
    private static final int WARM_UP = 800;
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

    public static void main(String[] args) throws IOException {
        Path data = Files.createTempDirectory("preuve-benchmark");
        try (var running = RunningPreuve.start(new Installation(data, Ports.free()))) {
            new Benchmark(running.installation()).run();
        } finally {
            delete(data);
        }
    }

    private void run() {
        attestor.join(officer, gateway);
        size = 2;
        System.out.printf("signature ceiling: %,.0f verifications per second on all cores%n%n", ceiling());
        System.out.println(
                "| entries | door | as fast as 64 callers go, per second | offered, per second | p50 ms | p99 ms |");
        System.out.println("|---|---|---|---|---|---|");
        for (int entries : List.of(1_000, 10_000, 100_000)) {
            fill(entries);
            measure(
                    "ledger",
                    record -> sealed(ledger.postRecord("/internal/v1/records", record)
                            .expect(201)
                            .text("/receipt")));
            measure(
                    "gateway",
                    record -> sealed(gateway.postRecord("/api/v1/attestations", record)
                            .expect(201)
                            .text("/receipt")));
        }
    }

    private void fill(int entries) {
        var door = new Load(
                record -> ledger.postRecord("/internal/v1/records", record).expect(201));
        int missing = entries - size;
        for (int sent = 0; sent < missing; sent += MEASURED) {
            door.closed(attestor.sign(Math.min(MEASURED, missing - sent)), CALLERS);
        }
        size += Math.max(0, missing);
    }

    private void measure(String name, Consumer<byte[]> door) {
        int entries = size;
        var load = new Load(door);
        load.closed(attestor.sign(WARM_UP), CALLERS);
        var full = load.closed(attestor.sign(MEASURED), CALLERS);
        var half = load.open(attestor.sign(MEASURED / 2), full.perSecond() / 2);
        size += WARM_UP + MEASURED + MEASURED / 2;
        System.out.printf(ROW, entries, name, full.perSecond(), full.perSecond() / 2, half.p50(), half.p99());
    }

    /** A receipt that does not parse would make the figures worthless. */
    private static void sealed(String receipt) {
        Receipt.parse(receipt);
    }

    private double ceiling() {
        var records = attestor.sign(5_000).stream().map(Credential::parse).toList();
        double best = 0;
        for (int round = 0; round < 5; round++) {
            long started = System.nanoTime();
            long valid = IntStream.range(0, records.size())
                    .parallel()
                    .filter(i -> new CredentialVerifier(KeyResolver.didKeys()).verify(records.get(i))
                            instanceof SignatureCheck.Valid)
                    .count();
            if (valid != records.size()) {
                throw new IllegalStateException("only " + valid + " of " + records.size() + " signatures are valid");
            }
            best = Math.max(best, valid / ((System.nanoTime() - started) / 1e9));
        }
        return best;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
