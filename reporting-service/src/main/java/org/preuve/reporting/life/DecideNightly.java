package org.preuve.reporting.life;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.preuve.reporting.life.DecisionProgress.Run;
import org.preuve.reporting.rules.RulesInForce;

/**
 * Decides all live claims once a day (UTC), and when other rules were switched on, a list at a time, and keeps how far it came. Where a process died
 * another goes on; several at once do the same work twice and no harm.
 */
public final class DecideNightly {

    /** A run of which nothing was heard for so long is taken over. */
    private static final Duration SILENT = Duration.ofMinutes(2);

    private final DecideLive decisions;
    private final LiveClaims live;
    private final DecisionProgress progress;
    private final RulesInForce rules;
    private final Clock clock;

    DecideNightly(DecideLive decisions, LiveClaims live, DecisionProgress progress, RulesInForce rules, Clock clock) {
        this.decisions = decisions;
        this.live = live;
        this.progress = progress;
        this.rules = rules;
        this.clock = clock;
    }

    /** The last run, or the one that goes on. */
    public Optional<Run> last() {
        return progress.run();
    }

    /** Does one list of a run that is due; false when none is, or nothing can be decided. */
    boolean step() {
        if (!decisions.isLogKnown()) {
            return false;
        }
        Instant now = clock.instant();
        Optional<Run> due = due(now);
        due.ifPresent(run -> step(run, now));
        return due.isPresent();
    }

    private Optional<Run> due(Instant now) {
        Optional<Run> last = progress.run();
        if (last.isEmpty()) {
            live.noteAll();
        }
        if (last.isEmpty() || isOfAnotherDay(last.get(), now) || isOfEarlierRules(last.get(), now)) {
            return Optional.of(Run.begun(now, live.count()));
        }
        return last.filter(run -> run.endedAt().isEmpty());
    }

    private static boolean isOfAnotherDay(Run run, Instant now) {
        boolean isOver = run.endedAt().isPresent()
                || Duration.between(run.seenAt(), now).abs().compareTo(SILENT) > 0;
        return isOver && !day(run.startedAt()).equals(day(now));
    }

    /** What was decided while the rules changed is decided once more, when nobody rules by those of before. */
    private boolean isOfEarlierRules(Run run, Instant now) {
        Instant settled = rules.settledAt();
        return run.startedAt().isBefore(settled) && !now.isBefore(settled);
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void step(Run run, Instant now) {
        if (run.lists() >= live.lists()) {
            progress.keep(run.ended(now));
            return;
        }
        long[] counts = new long[2];
        decisions.list(run.lists(), (decided, changed) -> {
            counts[0] += decided;
            counts[1] += changed;
        });
        progress.keep(run.further((int) counts[0], (int) counts[1], clock.instant()));
    }
}
