package org.preuve.ledger.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.preuve.ledger.audit.AuditState.Word;
import org.preuve.ledger.log.Sequencer;
import org.preuve.ledger.log.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one audit that runs at a time, whichever replica runs it. While something is known that does not match, no replica
 * seals; an audit that finds everything in order ends that. An audit whose process died begins again in another.
 */
public final class AuditJob {

    private static final Logger LOG = LoggerFactory.getLogger(AuditJob.class);

    /** Said of how far it is at least so often; a process that was silent for much longer is gone. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private static final Duration GONE = Duration.ofSeconds(15);

    private final String process = UUID.randomUUID().toString();
    private final AuditLog audit;
    private final AuditStateStore states;
    private final Sequencer sequencer;
    private final Clock clock;
    private final Executor executor;
    private volatile boolean closing;

    /** @param executor runs an audit when it is given one */
    public AuditJob(AuditLog audit, AuditStateStore states, Sequencer sequencer, Clock clock, Executor executor) {
        this.audit = audit;
        this.states = states;
        this.sequencer = sequencer;
        this.clock = clock;
        this.executor = executor;
    }

    public AuditState state() {
        return states.read();
    }

    /** Starts an audit unless one runs; says what runs. */
    public AuditState start() {
        AuditState standing = states.read();
        if (standing.isRunning() && !isGone(standing)) {
            return standing;
        }
        AuditState next = standing.started(process, clock.instant());
        if (!states.replace(next)) {
            return states.read();
        }
        executor.execute(this::run);
        return next;
    }

    /** Called every few seconds: hears what other replicas found, and takes over from one that is gone. */
    public void look() {
        AuditState standing = states.read();
        standing.problem().map(Mismatch::sentence).ifPresentOrElse(sequencer::suspend, sequencer::resume);
        if (standing.isRunning() && isGone(standing) && !closing) {
            LOG.warn("The audit that began at {} did not end; it begins again.", standing.startedAt());
            start();
        }
    }

    /** The audit that runs here ends soon and leaves itself to whoever comes. */
    public void close() {
        closing = true;
    }

    /** Takes in what the scrubber came to. */
    void scrubbed(AuditOutcome outcome) {
        Optional<Mismatch> mismatch = mismatch(outcome);
        if (mismatch.isPresent() || states.read().problem().isPresent()) {
            heed(update(state -> state.scrubbed(mismatch)));
        }
    }

    private void run() {
        Instant[] said = {clock.instant()};
        try {
            AuditOutcome outcome = audit.run((entries, of) -> {
                if (closing) {
                    throw new CancellationException();
                }
                if (Duration.between(said[0], clock.instant()).compareTo(HEARTBEAT) > 0 || entries == of) {
                    said[0] = clock.instant();
                    update(state -> state.at(entries, of, said[0]));
                }
            });
            Optional<Mismatch> mismatch = mismatch(outcome);
            Word how = mismatch.isPresent() ? Word.BROKEN : Word.SOUND;
            heed(update(state -> state.ended(how, clock.instant(), mismatch)));
        } catch (CancellationException stopped) {
            update(state -> state.at(state.checked(), state.size(), Instant.EPOCH));
        } catch (StoreFailure noAnswer) {
            LOG.warn("The audit ends without a result: {}", noAnswer.getMessage());
            update(state -> state.ended(Word.INTERRUPTED, clock.instant(), state.problem()));
        }
    }

    private void heed(AuditState state) {
        Optional<String> sentence = state.problem().map(Mismatch::sentence);
        sentence.ifPresent(what -> LOG.error("The log does not match what was signed. {}", what));
        sentence.ifPresentOrElse(sequencer::suspend, sequencer::resume);
    }

    private AuditState update(UnaryOperator<AuditState> change) {
        AuditState next = change.apply(states.read());
        while (!states.replace(next)) {
            next = change.apply(states.read());
        }
        return next;
    }

    private boolean isGone(AuditState running) {
        return running.seenAt().plus(GONE).isBefore(clock.instant());
    }

    private static Optional<Mismatch> mismatch(AuditOutcome outcome) {
        return switch (outcome) {
            case AuditOutcome.Sound sound -> Optional.empty();
            case AuditOutcome.Broken broken -> Optional.of(broken.mismatch());
        };
    }
}
