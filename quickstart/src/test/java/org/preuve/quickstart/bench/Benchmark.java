package org.preuve.quickstart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.Ports;

/**
 * Appends per second and the wait for a complete receipt, at the ledger's internal door and through gateway and
 * supplier-service, of a log that grows beyond 10⁵ entries; beside this machine's own signature ceiling, measured in
 * the same run. Callers, services and database share the machine.
 */
public final class Benchmark {

    private static final int CALLERS = 128;
    private static final int CALLERS_OF_MANY = 8;
    private static final int MEASURED = 8_000;
    private static final int MEASURED_MANY = 20_000;
    private static final int WARM_UP = 40_000;

    private final Attestor attestor;
    private final double ceiling;
    private final List<Integer> sizes;
    private int size;

    private Benchmark(Attestor attestor, double ceiling, List<Integer> sizes) {
        this.attestor = attestor;
        this.ceiling = ceiling;
        this.sizes = sizes;
    }

    public static void main(String[] args) throws IOException {
        var attestor = new Attestor();
        double ceiling = attestor.ceiling();
        System.out.printf("signature ceiling: %,.0f verifications per second on all cores%n%n", ceiling);
        System.out.println("| entries | door | as fast as it goes, records per second | of the ceiling |"
                + " offered, calls per second | p50 ms | p99 ms |");
        System.out.println("|---|---|---|---|---|---|---|");
        in(data -> new Benchmark(attestor, ceiling, List.of(60_000, 160_000))
                .ledger("ledger", data, DatabaseProcess.start(data.resolve("mongo"))));
        in(data -> new Benchmark(attestor, ceiling, List.of(60_000, 160_000))
                .ledger("ledger, database in memory", data, DatabaseProcess.startInMemory()));
        in(data -> new Benchmark(attestor, ceiling, List.of(10_000)).gateway(data));
    }

    private interface Work {
        void in(Path data) throws IOException;
    }

    private static void in(Work work) throws IOException {
        Path data = Files.createTempDirectory("preuve-benchmark");
        try {
            work.in(data);
        } finally {
            delete(data);
        }
    }

    /** What warms up the compiler fills the log, too. */
    private void ledger(String name, Path data, DatabaseProcess database) throws IOException {
        try (var ledger = LedgerDoor.open(new Installation(data, Ports.free()), database)) {
            ledger.records().closed(attestor.sign(WARM_UP), CALLERS);
            ledger.lines().closed(LedgerDoor.bodies(attestor.sign(MEASURED_MANY)), CALLERS_OF_MANY);
            size = WARM_UP + MEASURED_MANY;
            for (int entries : sizes) {
                fill(entries, ledger);
                measure(name, ledger.records());
                measureMany(name, ledger.lines());
            }
        }
    }

    private void gateway(Path data) throws IOException {
        try (var system = WholeSystem.start(data)) {
            system.welcome(attestor);
            system.attestations().closed(attestor.sign(WARM_UP / 2), CALLERS);
            size = WARM_UP / 2;
            measure("gateway", system.attestations());
            measureMany("gateway", system.lines());
        }
    }

    private void fill(int entries, LedgerDoor ledger) {
        for (int missing = entries - size; missing > 0; missing -= MEASURED, size += MEASURED) {
            ledger.lines().closed(LedgerDoor.bodies(attestor.sign(MEASURED)), CALLERS_OF_MANY);
        }
    }

    private void measure(String name, Load load) {
        var full = load.closed(attestor.sign(MEASURED), CALLERS);
        var half = load.open(attestor.sign(MEASURED / 2), full.perSecond() / 2);
        print(name, full.perSecond(), full.perSecond() / 2, half);
        size += MEASURED + MEASURED / 2;
    }

    private void measureMany(String name, Load load) {
        var full = load.closed(LedgerDoor.bodies(attestor.sign(MEASURED_MANY)), CALLERS_OF_MANY);
        var half = load.open(LedgerDoor.bodies(attestor.sign(MEASURED_MANY / 2)), full.perSecond() / 2);
        print(
                name + ", " + LedgerDoor.A_CALL + " a call",
                full.perSecond() * LedgerDoor.A_CALL,
                full.perSecond() / 2,
                half);
        size += MEASURED_MANY + MEASURED_MANY / 2;
    }

    /** Records a second, and what one call waits, of records sent alone or {@value LedgerDoor#A_CALL} at once. */
    private void print(String door, double records, double calls, Load.Figures half) {
        System.out.printf(
                "| %,d | %s | %,.0f | %.0f %% | %,.0f | %.0f | %.0f |%n",
                size, door, records, 100 * records / ceiling, calls, half.p50(), half.p99());
    }

    static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
