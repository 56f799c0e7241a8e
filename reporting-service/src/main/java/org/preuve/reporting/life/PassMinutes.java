package org.preuve.reporting.life;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.life.ClaimIndex.Key;
import org.preuve.reporting.life.WaitingClaims.Errand;

/**
 * Marks the claims under which something ended since it last looked, minute by minute and in order, so that none is passed over while nobody looked. A
 * clock that was set back is followed back.
 */
final class PassMinutes {

    private static final int AT_ONCE = 1_440;

    private final ClaimIndex index;
    private final WaitingClaims waiting;
    private final DecisionProgress progress;
    private final Clock clock;

    PassMinutes(ClaimIndex index, WaitingClaims waiting, DecisionProgress progress, Clock clock) {
        this.index = index;
        this.waiting = waiting;
        this.progress = progress;
        this.clock = clock;
    }

    void pass() {
        long now = clock.instant().getEpochSecond() / Duration.ofMinutes(1).toSeconds();
        long passed = Math.min(progress.minute().orElse(now - 1), now);
        while (passed < now) {
            long next = Math.min(now, passed + AT_ONCE);
            List<Key> minutes = LongStream.rangeClosed(passed + 1, next)
                    .mapToObj(Key::minute)
                    .toList();
            Set<ClaimId> claims = index.under(minutes);
            if (!claims.isEmpty()) {
                waiting.mark(Errand.DECIDE, claims, WaitingClaims.ANY);
            }
            // Only now: a crash before this line looks at the same minutes again.
            progress.minute(next);
            passed = next;
        }
        if (progress.minute().filter(minute -> minute > now).isPresent()) {
            progress.minute(now);
        }
    }
}
