package org.preuve.quickstart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.preuve.ledger.audit.AuditLog;
import org.preuve.ledger.audit.AuditOutcome;
import org.preuve.ledger.log.ReadLog;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.log.Sealing;
import org.preuve.proofs.audit.Progress;
import org.preuve.proofs.credential.Credential;

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

    private final Path data;
    private final DatabaseProcess database;
    private final Attestor attestor = new Attestor();
    private LedgerAlone ledger;

    private LargeLog(Path data, DatabaseProcess database) {
        this.data = data;
        this.database = database;
        this.ledger = LedgerAlone.start(data.resolve("keys"), database.uri());
    }

    public static void main(String[] args) throws IOException {
        int entries = args.length > 0 && !args[0].isBlank() ? Integer.parseInt(args[0].strip()) : 1_000_000;
        Path data = Files.createTempDirectory("preuve-large-log");
        try (var database = DatabaseProcess.start(data)) {
            new LargeLog(data, database).run(entries);
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
        ledger = LedgerAlone.start(data.resolve("keys"), database.uri());
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
