package org.preuve.proofs.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.timestamp.RefusedTimestamp;
import org.preuve.proofs.timestamp.RefusedTimestamp.Reason;
import org.preuve.proofs.timestamp.TimestampAuthorities;
import org.preuve.proofs.timestamp.TimestampToken;

/**
 * The step about time: an authority that the reader trusts says when a checkpoint existed whose tree begins with that of
 * the receipt. Timestamps of other authorities count for nothing; one that does not hold spoils the step.
 */
final class TimestampSteps {

    private final Attempt<List<LogKey>> log;
    private final @Nullable TimestampAuthorities authorities;

    TimestampSteps(Attempt<List<LogKey>> log, @Nullable TimestampAuthorities authorities) {
        this.log = log;
        this.authorities = authorities;
    }

    Step timestamped(Bundle bundle) {
        if (bundle.timestamps().isEmpty()) {
            return Step.notChecked(StepName.TIMESTAMPED, "The bundle carries no timestamp.");
        }
        TimestampAuthorities trusted = authorities;
        if (trusted == null) {
            return Step.notChecked(
                    StepName.TIMESTAMPED, "You name no authority that you trust to say what time it was.");
        }
        return log.fold(
                keys -> Attempt.of(
                                () -> Checkpoint.open(bundle.sealed().receipt().note(), keys))
                        .fold(covered -> timestamped(bundle, covered, keys, trusted), problem -> notSigned()),
                problem -> notSigned());
    }

    private static Step notSigned() {
        return Step.notChecked(StepName.TIMESTAMPED, "There is no signed checkpoint that a timestamp could cover.");
    }

    private static Step timestamped(
            Bundle bundle, Checkpoint covered, List<LogKey> keys, TimestampAuthorities trusted) {
        Optional<Instant> earliest = Optional.empty();
        for (TimestampedCheckpoint timestamped : bundle.timestamps()) {
            Attempt<Checkpoint> later = later(timestamped, covered, keys);
            if (later.value() == null) {
                return Step.failed(StepName.TIMESTAMPED, later.problem());
            }
            try {
                Instant time = TimestampToken.parse(timestamped.token())
                        .check(timestamped.checkpoint().text(), trusted);
                earliest = earliest.filter(before -> before.isBefore(time)).or(() -> Optional.of(time));
            } catch (RefusedTimestamp e) {
                if (e.reason() != Reason.NOT_TRUSTED) {
                    return Step.failed(StepName.TIMESTAMPED, String.valueOf(e.getMessage()));
                }
            }
        }
        return earliest.map(time -> Step.passed(
                        StepName.TIMESTAMPED, "It stood in the log by " + time + ", says an authority that you trust."))
                .orElseGet(() -> Step.failed(StepName.TIMESTAMPED, "No timestamp is of an authority that you trust."));
    }

    /** The timestamped checkpoint, if its tree begins with the one that the receipt is for. */
    private static Attempt<Checkpoint> later(TimestampedCheckpoint timestamped, Checkpoint covered, List<LogKey> keys) {
        return Attempt.of(() -> Checkpoint.open(timestamped.checkpoint(), keys))
                .fold(
                        later -> timestamped.consistency().checks(covered.head(), later.head())
                                ? new Attempt<>(later, "")
                                : Attempt.refused("The timestamped tree does not begin with the tree of the receipt."),
                        Attempt::refused);
    }
}
