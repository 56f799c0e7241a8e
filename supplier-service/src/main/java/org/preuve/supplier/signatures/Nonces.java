package org.preuve.supplier.signatures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.preuve.proofs.http.RequestSignature;

/**
 * Lets a key use a nonce once. It is remembered for as long as its signature would pass for fresh, and a minute more,
 * because replicas' clocks differ; once a minute, whoever comes forgets those that are older.
 */
public final class Nonces {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final NonceStore used;
    private final Clock clock;
    private final AtomicReference<Instant> nextSweep;

    public Nonces(NonceStore used, Clock clock) {
        this.used = used;
        this.clock = clock;
        this.nextSweep = new AtomicReference<>(clock.instant());
    }

    /** @throws SignatureRefusal.NonceReused when it was used before */
    void use(RequestSignature signature) {
        sweep(clock.instant());
        Instant until = signature.created().plus(RequestSignature.WINDOW).plus(MARGIN);
        if (!used.add(signature.method(), signature.nonce(), until)) {
            throw new SignatureRefusal.NonceReused();
        }
    }

    private void sweep(Instant now) {
        Instant due = nextSweep.get();
        if (!now.isBefore(due) && nextSweep.compareAndSet(due, now.plus(MARGIN))) {
            used.forget(now);
        }
    }
}
