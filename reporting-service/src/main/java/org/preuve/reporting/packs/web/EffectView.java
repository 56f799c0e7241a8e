package org.preuve.reporting.packs.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.preuve.reporting.packs.Effect;

/** What a pack would change, as officers see it. {@code claims} are the first of those that it would. */
record EffectView(
        String state,
        long decided,
        long of,
        long changed,
        List<ChangedView> claims,
        Instant startedAt,
        Instant updatedAt) {

    static EffectView of(Effect effect) {
        return new EffectView(
                effect.state().name().toLowerCase(Locale.ROOT),
                effect.decided(),
                effect.of(),
                effect.changed(),
                effect.first().stream().map(ChangedView::of).toList(),
                effect.startedAt(),
                effect.updatedAt());
    }

    /** @param would {@code stop} or {@code let-through} */
    record ChangedView(String claim, String would, List<String> rules) {

        static ChangedView of(Effect.Changed changed) {
            return new ChangedView(
                    changed.claim().toString(), changed.stops() ? "stop" : "let-through", changed.rules());
        }
    }
}
