package org.preuve.ledger.log;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Salt;

/**
 * Seals a record: the only way into the log. Its author's signature is checked in the caller's thread, before anything
 * is stored or queued. Sealing a record again gives the receipt that it has.
 */
public final class SealRecords {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private final Authors authors;
    private final RecordStore known;
    private final Sequencer sequencer;
    private final SecureRandom random;

    SealRecords(Authors authors, RecordStore known, Sequencer sequencer, SecureRandom random) {
        this.authors = authors;
        this.known = known;
        this.sequencer = sequencer;
        this.random = random;
    }

    public Sealing seal(Credential record) {
        return sealAll(List.of(record)).getFirst();
    }

    /** Seals several: signatures are checked on all cores, places in the log are asked for in the order given. */
    public List<Sealing> sealAll(List<Credential> records) {
        List<Optional<Sealing.Refused>> refused =
                records.parallelStream().map(this::check).toList();
        List<Supplier<Sealing>> answers = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            Credential record = records.get(i);
            Supplier<Sealing> answer =
                    refused.get(i).<Supplier<Sealing>>map(why -> () -> why).orElseGet(() -> offered(record));
            answers.add(answer);
        }
        return answers.stream().map(Supplier::get).toList();
    }

    /** What is wrong with the author's signature, if anything; nothing is stored or queued. */
    public Optional<Sealing.Refused> check(Credential record) {
        return authors.refusal(record).filter(refused -> !isKept(record));
    }

    /** A record that was taken before its key was revoked has its receipt for ever. */
    private boolean isKept(Credential record) {
        RecordKey key = RecordKey.of(record.bytes());
        return known.find(record.id()).filter(kept -> kept.key().equals(key)).isPresent();
    }

    /** Gives the record to the sequencer; the answer waits for what becomes of it. */
    private Supplier<Sealing> offered(Credential record) {
        if (sequencer.broken().isPresent()) {
            return () -> new Sealing.Unavailable(Duration.ofMinutes(5));
        }
        byte[] bytes = record.bytes();
        Waiting waiting = new Waiting(
                new KeptRecord(
                        RecordKey.of(bytes),
                        record.id(),
                        record.kind(),
                        record.issuer(),
                        Salt.generate(random),
                        bytes,
                        List.of()),
                Authors.signers(record));
        return sequencer.offer(waiting) ? () -> await(waiting) : () -> new Sealing.Busy(TRY_AGAIN);
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
