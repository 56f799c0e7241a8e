package org.preuve.quickstart.breaking;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.quickstart.doors.Answer;
import org.preuve.quickstart.doors.Caller;

/**
 * Callers who send one record after the other, each until it is acknowledged, whoever of several ledgers answers. Now and
 * then two send the same record at once. One more looks at the checkpoint all the time.
 */
final class Callers implements AutoCloseable {

    private static final int SENDERS = 16;
    private static final long BREATH = TimeUnit.MILLISECONDS.toNanos(100);

    /** One record in so many is given to a second caller. */
    private static final int DOUBLED = 12;

    private final List<Caller> ledgers;
    private final Supplier<Credential> records;
    private final Oracle oracle;
    private final Queue<Credential> doubled = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    Callers(List<Caller> ledgers, Supplier<Credential> records, Oracle oracle) {
        this.ledgers = ledgers;
        this.records = records;
        this.oracle = oracle;
    }

    void start() {
        for (int sender = 0; sender < SENDERS; sender++) {
            threads.execute(this::sendAll);
        }
        threads.execute(this::watch);
    }

    /** Calls that ended without an answer, or with the answer to come back later. */
    int cutOff() {
        return cutOff.get();
    }

    private void sendAll() {
        while (!stopped) {
            var record = doubled.poll();
            if (record == null) {
                record = records.get();
                if (ThreadLocalRandom.current().nextInt(DOUBLED) == 0) {
                    doubled.add(record);
                }
            }
            sendUntilAcknowledged(record);
        }
    }

    private void sendUntilAcknowledged(Credential record) {
        oracle.sending(record);
        while (!stopped) {
            try {
                var answer = anyLedger().postRecord("/internal/v1/records", record.bytes());
                if (isAcknowledgement(answer)) {
                    oracle.acknowledged(record, answer.text("/receipt"));
                    return;
                }
            } catch (UncheckedIOException | Answer.Unexpected noAnswer) {
                cutOff.incrementAndGet();
            }
            LockSupport.parkNanos(BREATH);
        }
    }

    private boolean isAcknowledgement(Answer answer) {
        boolean acknowledged = answer.status() == 200 || answer.status() == 201;
        if (!acknowledged) {
            cutOff.incrementAndGet();
            if (answer.status() != 503 || answer.header("Retry-After").isEmpty()) {
                oracle.contradicts("neither a receipt nor a word when to come back: " + answer);
            }
        }
        return acknowledged;
    }

    private void watch() {
        while (!stopped) {
            try {
                var answer = anyLedger().get("/log/checkpoint");
                if (answer.status() == 200) {
                    oracle.saw(Checkpoint.open(answer.body(), oracle.key()));
                }
            } catch (UncheckedIOException | Answer.Unexpected noAnswer) {
                cutOff.incrementAndGet();
            }
            LockSupport.parkNanos(BREATH);
        }
    }

    private Caller anyLedger() {
        return ledgers.get(ThreadLocalRandom.current().nextInt(ledgers.size()));
    }

    @Override
    public void close() {
        stopped = true;
        threads.close();
    }
}
