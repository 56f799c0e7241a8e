package org.preuve.ledger.witness;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.preuve.ledger.log.ReadLog;
import org.preuve.proofs.note.Checkpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks all witnesses about the same checkpoint, round after round, so that their cosignatures meet on one. Sealing knows
 * nothing of it. A witness that is still busy with an earlier round sits the next ones out, and one that fails sits out
 * more and more of them, so it delays nobody.
 */
public final class WitnessRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessRounds.class);
    private static final int MOST_DOUBLINGS = 5;

    private final ReadLog log;
    private final CosignedLog cosigned;
    private final Duration every;
    private final BiConsumer<Witness, Asked> report;
    private final List<Turn> turns = new ArrayList<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("witness-rounds").factory());
    private final ExecutorService asking = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("witness-", 0).factory());

    /**
     * Does nothing before it is started.
     *
     * @param ahead hears who says that it knows more of the log than is here
     * @param report hears of every answer, for whoever counts them
     */
    public WitnessRounds(
            ReadLog log,
            CosignedLog cosigned,
            WitnessClient client,
            WitnessesAhead ahead,
            Duration every,
            Clock clock,
            BiConsumer<Witness, Asked> report) {
        this.log = log;
        this.cosigned = cosigned;
        this.every = every;
        this.report = report;
        cosigned.policy()
                .witnesses()
                .forEach(witness ->
                        turns.add(new Turn(new AskWitness(witness, client, log, cosigned.kept(), ahead, clock))));
    }

    public void start() {
        if (!turns.isEmpty()) {
            Future<?> unused = rounds.scheduleWithFixedDelay(
                    this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What is under way is given up: a cosignature that was not kept is asked for again after the next start. */
    @Override
    public void close() {
        rounds.shutdownNow();
        asking.shutdownNow();
    }

    private void round() {
        try {
            Checkpoint newest = log.checkpoint();
            if (newest.head().size() > 0) {
                turns.forEach(turn -> turn.takeUp(newest));
            }
        } catch (RuntimeException failed) {
            LOG.warn("Witnesses were not asked this time: {}", failed.toString());
        }
    }

    /** One witness and whether it is its turn. */
    private final class Turn {

        private final AskWitness ask;

        /** While it is set the asking thread owns what stands below, otherwise the thread of the rounds does. */
        private final AtomicBoolean busy = new AtomicBoolean();

        /** The size that needs no more asking. */
        private long done;

        private int failures;
        private int roundsToSitOut;

        Turn(AskWitness ask) {
            this.ask = ask;
        }

        void takeUp(Checkpoint newest) {
            if (busy.get() || newest.head().size() == done) {
                return;
            }
            if (roundsToSitOut > 0) {
                roundsToSitOut--;
                return;
            }
            busy.set(true);
            asking.execute(() -> take(newest));
        }

        private void take(Checkpoint newest) {
            try {
                Asked asked = ask.about(newest);
                boolean settled = asked == Asked.COSIGNED || asked == Asked.HAS_COSIGNED;
                if (settled) {
                    cosigned.noteIfCosigned(newest);
                    done = newest.head().size();
                }
                failures = settled || asked == Asked.OVERTAKEN ? 0 : Math.min(failures + 1, MOST_DOUBLINGS);
                report.accept(ask.witness(), asked);
            } catch (RuntimeException failed) {
                failures = Math.min(failures + 1, MOST_DOUBLINGS);
                LOG.warn("Witness {} could not be asked: {}", ask.witness().name(), failed.toString());
            } finally {
                roundsToSitOut = (1 << failures) - 1;
                busy.set(false);
            }
        }
    }
}
