package org.preuve.ledger.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * How far an audit is, or what it came to; kept, so that a restart neither forgets a mismatch nor calls an audit running
 * that nobody runs.
 *
 * @param version counts changes; a store replaces a version only by the next
 * @param by the process that runs it, or ran it
 * @param checked entries that were found right
 * @param size of the log that is audited
 * @param seenAt when {@code by} last said how far it is
 * @param problem what does not match; while an audit runs, what the last one found
 */
public record AuditState(
        long version,
        Word word,
        String by,
        long checked,
        long size,
        Instant startedAt,
        Instant seenAt,
        Optional<Instant> finishedAt,
        Optional<Mismatch> problem) {

    /** What there is to say of it. */
    public enum Word {
        NEVER,
        RUNNING,
        SOUND,
        BROKEN,
        /** The store did not answer, or the service was stopped: nothing is known. */
        INTERRUPTED
    }

    public static AuditState never() {
        return new AuditState(
                0, Word.NEVER, "", 0, 0, Instant.EPOCH, Instant.EPOCH, Optional.empty(), Optional.empty());
    }

    /** A problem that is known stands until an audit has found everything in order. */
    AuditState started(String process, Instant at) {
        return new AuditState(version + 1, Word.RUNNING, process, 0, 0, at, at, Optional.empty(), problem);
    }

    AuditState at(long entries, long of, Instant now) {
        return new AuditState(version + 1, word, by, entries, of, startedAt, now, finishedAt, problem);
    }

    AuditState ended(Word how, Instant now, Optional<Mismatch> mismatch) {
        return new AuditState(version + 1, how, by, checked, size, startedAt, now, Optional.of(now), mismatch);
    }

    /** What the scrubber came to: a running audit goes on, and speaks last. */
    AuditState scrubbed(Optional<Mismatch> mismatch) {
        Word next = isRunning() ? word : mismatch.isPresent() ? Word.BROKEN : word == Word.BROKEN ? Word.SOUND : word;
        return new AuditState(version + 1, next, by, checked, size, startedAt, seenAt, finishedAt, mismatch);
    }

    boolean isRunning() {
        return word == Word.RUNNING;
    }
}
