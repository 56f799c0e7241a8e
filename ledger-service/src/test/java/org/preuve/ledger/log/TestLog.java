package org.preuve.ledger.log;

import java.security.SecureRandom;
import java.time.Clock;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.Origin;

/** A log over given stores, as a ledger process has it. Several over the same stores are several replicas. */
final class TestLog implements AutoCloseable {

    static final SigningKey KEY = SigningKey.generate(new SecureRandom());

    private final Log log;

    private TestLog(LogStores stores, Log.Limits limits) {
        this.log = new Log(
                stores,
                limits,
                new Origin("example.com/log"),
                KEY,
                new CredentialVerifier(KeyResolver.didKeys()),
                Clock.systemUTC());
    }

    static TestLog over(LogStores stores) {
        return started(stores, new Log.Limits(10_000, 1 << 28));
    }

    static TestLog started(LogStores stores, Log.Limits limits) {
        TestLog log = new TestLog(stores, limits);
        log.log.sequencer().start();
        return log;
    }

    SealRecords seal() {
        return log.sealRecords();
    }

    ReadLog read() {
        return log.readLog();
    }

    FindRecords find() {
        return log.findRecords();
    }

    Sequencer sequencer() {
        return log.sequencer();
    }

    PublicLog fromOutside() {
        return PublicLog.of(log.readLog());
    }

    @Override
    public void close() {
        log.sequencer().close();
    }
}
