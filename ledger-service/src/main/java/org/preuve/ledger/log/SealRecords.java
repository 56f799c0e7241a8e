package org.preuve.ledger.log;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.log.Salt;

/**
 * Seals a record: the only way into the log. Its author's signature is checked in the caller's thread, before anything
 * is stored or queued. Sealing a record again gives the receipt that it has.
 */
public final class SealRecords {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final CredentialVerifier authors;
    private final Sequencer sequencer;
    private final SecureRandom random;

    SealRecords(CredentialVerifier authors, Sequencer sequencer, SecureRandom random) {
        this.authors = authors;
        this.sequencer = sequencer;
        this.random = random;
    }

    public Sealing seal(Credential record) {
        return switch (authors.verify(record)) {
            case SignatureCheck.Valid valid -> sealed(record);
            case SignatureCheck.Invalid invalid -> new Sealing.Refused("signature-invalid", invalid.reason());
            case SignatureCheck.UnknownKey unknown ->
                new Sealing.Refused(
                        "unknown-key",
                        "Nobody here knows the key " + unknown.method().value() + ".");
        };
    }

    private Sealing sealed(Credential record) {
        if (sequencer.broken().isPresent()) {
            return new Sealing.Unavailable(Duration.ofMinutes(5));
        }
        byte[] bytes = record.bytes();
        Waiting waiting = new Waiting(new KeptRecord(
                RecordKey.of(bytes),
                record.id(),
                record.kind(),
                record.issuer(),
                Salt.generate(random),
                bytes,
                List.of()));
        return sequencer.offer(waiting) ? await(waiting) : new Sealing.Busy(TRY_AGAIN);
    }

    private static Sealing await(Waiting waiting) {
        try {
            return waiting.answer()
                    .get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                    .get();
        } catch (TimeoutException | StoreFailure noAnswer) {
            return new Sealing.Unavailable(TRY_AGAIN);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Sealing.Unavailable(TRY_AGAIN);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
