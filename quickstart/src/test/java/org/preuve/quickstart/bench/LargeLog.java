package org.preuve.quickstart.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.preuve.ledger.audit.AuditLog;
import org.preuve.ledger.audit.AuditOutcome;
import org.preuve.ledger.log.ReadLog;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.log.Sealing;
import org.preuve.proofs.audit.Progress;
import org.preuve.proofs.credential.Credential;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.Ports;

/**
 * What a long log costs: the ledger alone, on the embedded database in another process, with 10³ entries and with as many
 * as its argument says (a million unless it says otherwise). Measured at both: the heap after a collection, proofs a
 * second, an audit of everything with every signature, and the time from the start to serving; beside this machine's
 * signature ceiling of the same run.
 */
public final class LargeLog {

    private static final int FEW = 1_000;
    private static final int AT_ONCE = 2_048;
    private static final int SIGNED_AHEAD = 8_192;
    private static final int PROOFS = 20_000;
    private static final int KILLS = 3;
    private static final int CALLERS = 64;
    private static final Duration UNTIL_KILLED = Duration.ofSeconds(3);

    private final Installation at;
    private final DatabaseProcess database;
    private final Attestor attestor = new Attestor();
    private LedgerAlone ledger;

    private LargeLog(Installation at, DatabaseProcess database) {
        this.at = at;
        this.database = database;
        this.ledger = LedgerAlone.start(at, database.uri());
    }

    public static void main(String[] args) throws IOException {
        int entries = args.length > 0 && !args[0].isBlank() ? Integer.parseInt(args[0].strip()) : 1_000_000;
        Path data = Files.createTempDirectory("preuve-large-log");
        var at = new Installation(data, Ports.free());
        try {
            try (var database = DatabaseProcess.start(data)) {
                new LargeLog(at, database).run(entries);
            }
            killAndStartAgain(at);
        } finally {
            Benchmark.delete(data);
        }
    }

    private void run(int entries) {
        System.out.printf("signature ceiling: %,.0f verifications per second on all cores%n%n", attestor.ceiling());
        System.out.println("| entries | heap MB | proofs per second | proof p99 ms | audit s | audited per second |"
                + " restart to serving s |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int size : new int[] {FEW, entries}) {
            long started = System.nanoTime();
            long sealed = fill(size);
            double filling = seconds(started);
            measure();
            System.out.printf("(filled with %,d in %,.0f s, %,.0f a second)%n", sealed, filling, sealed / filling);
        }
        ledger.close();
    }

    private static void killAndStartAgain(Installation at) throws IOException {
        System.out.printf("%nledger and database killed while they seal, from their start to serving again:");
        for (int kills = 0; kills <= KILLS; kills++) {
            long started = System.nanoTime();
            var database = DatabaseProcess.start(at.data());
            double databaseSeconds = seconds(started);
            try (var door = LedgerDoor.open(at, database)) {
                if (kills > 0) {
                    System.out.printf(" %.1f s", databaseSeconds + door.startSeconds());
                }
                dieUnderLoad(door);
            }
        }
        System.out.println();
    }

    /** Callers lose their answers and nothing else, which is for tests to say. */
    private static void dieUnderLoad(LedgerDoor door) {
        var records = new ConcurrentLinkedQueue<>(new Attestor().sign(SIGNED_AHEAD));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.execute(() -> sealUntilDead(door, records));
            }
            LockSupport.parkNanos(UNTIL_KILLED.toNanos());
            door.kill();
        }
    }

    private static void sealUntilDead(LedgerDoor door, Queue<byte[]> records) {
        try {
            for (byte[] record = records.poll(); record != null; record = records.poll()) {
                door.seal(record);
            }
        } catch (UncheckedIOException | IllegalStateException dead) {
            // As ordered; the database may have died first.
        }
    }

    private void measure() {
        long size = size();
        long heap = heap();
        var proofs = proofs();
        long started = System.nanoTime();
        AuditOutcome outcome = ledger.part(AuditLog.class).run(Progress.silent());
        double audited = seconds(started);
        if (!(outcome instanceof AuditOutcome.Sound)) {
            throw new IllegalStateException("the audit says " + outcome);
        }
        ledger.close();
        started = System.nanoTime();
        ledger = LedgerAlone.start(at, database.uri());
        System.out.printf(
                "| %,d | %,d | %,.0f | %.1f | %,.1f | %,.0f | %.1f |%n",
                size, heap, proofs.perSecond(), proofs.p99(), audited, size / audited, seconds(started));
    }

    private long fill(int size) {
        long missing = size - size();
        for (long sent = 0; sent < missing; sent += SIGNED_AHEAD) {
            new Load(this::seal, ignored -> {})
                    .closed(attestor.sign((int) Math.min(SIGNED_AHEAD, missing - sent)), AT_ONCE);
        }
        return missing;
    }

    private byte[] seal(byte[] record) {
        Sealing sealing = ledger.part(SealRecords.class).seal(Credential.parse(record));
        if (!(sealing instanceof Sealing.Sealed)) {
            throw new IllegalStateException("not sealed: " + sealing);
        }
        return record;
    }

    /** An inclusion and a consistency proof each, of random places, two callers at a time. */
    private Load.Figures proofs() {
        long size = size();
        var log = ledger.part(ReadLog.class);
        var door = new Load(
                nothing -> {
                    long to = ThreadLocalRandom.current().nextLong(1, size + 1);
                    log.prove(ThreadLocalRandom.current().nextLong(to), to);
                    log.proveConsistent(ThreadLocalRandom.current().nextLong(to), to);
                    return nothing;
                },
                ignored -> {});
        var calls = IntStream.range(0, PROOFS / 2).mapToObj(i -> new byte[0]).toList();
        var pairs = door.closed(calls, 2);
        return new Load.Figures(2 * pairs.perSecond(), pairs.p50(), pairs.p99());
    }

    private long size() {
        return ledger.part(ReadLog.class).checkpoint().head().size();
    }

    private static long heap() {
        System.gc();
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
