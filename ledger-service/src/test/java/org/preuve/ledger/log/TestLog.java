package org.preuve.ledger.log;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;

/** A log over given stores, as a ledger process has it. Several over the same stores are several replicas. */
public final class TestLog implements AutoCloseable {

    static final LogSigners SIGNERS =
            LogSigners.of(new NoteSigner(new Origin("example.com/log"), SigningKey.generate(new SecureRandom())));

    private final Log log;
    private final AtomicReference<Erasures> erasures = new AtomicReference<>(target -> Optional.empty());

    private TestLog(LogStores stores, LastCheckpointStore last, Log.Limits limits, LogSigners signers) {
        this(stores, last, limits, signers, Clock.systemUTC());
    }

    private TestLog(LogStores stores, LastCheckpointStore last, Log.Limits limits, LogSigners signers, Clock clock) {
        this.log = new Log(stores, target -> erasures.get().of(target), last, limits, signers, clock);
    }

    public static TestLog over(LogStores stores) {
        return over(stores, new InMemoryLastCheckpointStore());
    }

    static TestLog over(LogStores stores, LastCheckpointStore last) {
        return new TestLog(stores, last, limits(10_000, 1 << 28), SIGNERS).start();
    }

    /** After a loss of what was remembered, by an operator who vouches for a size. */
    static TestLog adopting(LogStores stores, LastCheckpointStore last, long size) {
        Log.Limits limits = new Log.Limits(10_000, 1 << 28, size);
        return new TestLog(stores, last, limits, SIGNERS).start();
    }

    /** With a clock that may be wrong. */
    static TestLog at(Clock clock, LogStores stores) {
        return new TestLog(stores, new InMemoryLastCheckpointStore(), limits(10_000, 1 << 28), SIGNERS, clock).start();
    }

    public static TestLog inMemory() {
        return new TestLog(
                        InMemoryLogStores.create(), new InMemoryLastCheckpointStore(), limits(1000, 1 << 24), SIGNERS)
                .start();
    }

    static TestLog started(LogStores stores, Log.Limits limits) {
        return new TestLog(stores, new InMemoryLastCheckpointStore(), limits, SIGNERS).start();
    }

    /** In memory, with these signers. */
    public static TestLog signedBy(LogSigners signers) {
        return signedBy(signers, InMemoryLogStores.create());
    }

    static TestLog signedBy(LogSigners signers, LogStores stores) {
        return new TestLog(stores, new InMemoryLastCheckpointStore(), limits(1000, 1 << 24), signers).start();
    }

    static Log.Limits limits(int records, long bytes) {
        return new Log.Limits(records, bytes, -1);
    }

    /** From now on records of this log are erased by what this says. */
    public TestLog erasedBy(Erasures says) {
        erasures.set(says);
        return this;
    }

    private TestLog start() {
        log.sequencer().start();
        return this;
    }

    public Authors authors() {
        return log.authors();
    }

    public SealRecords seal() {
        return log.sealRecords();
    }

    public ReadLog read() {
        return log.readLog();
    }

    public FindRecords find() {
        return log.findRecords();
    }

    public EraseContent erase() {
        return log.eraseContent();
    }

    /** What contradicts what, if anything. */
    public Optional<String> broken() {
        return log.sequencer().broken();
    }

    public Sequencer sequencer() {
        return log.sequencer();
    }

    public PublicLog fromOutside() {
        return PublicLog.of(log.readLog());
    }

    @Override
    public void close() {
        log.sequencer().close();
    }
}
