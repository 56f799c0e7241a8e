package org.preuve.reporting.packs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.claims.ClaimChange.Reason;
import org.preuve.reporting.claims.PublicState;
import org.preuve.reporting.life.DecideLive;
import org.preuve.reporting.life.DecideLive.Difference;
import org.preuve.reporting.rules.DecideRuling;
import org.preuve.reporting.rules.RulePacks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rules all live claims with a version that is not switched on, beside the work of the day, and changes none of them. */
public final class ComputeEffect {

    /** What was not heard of for so long has ended with its process. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(ComputeEffect.class);

    private final PackStore packs;
    private final SwitchedOn rules;
    private final EffectStore effects;
    private final DecideLive claims;
    private final Executor beside;
    private final Clock clock;

    ComputeEffect(
            PackStore packs, SwitchedOn rules, EffectStore effects, DecideLive claims, Executor beside, Clock clock) {
        this.packs = packs;
        this.rules = rules;
        this.effects = effects;
        this.claims = claims;
        this.beside = beside;
        this.clock = clock;
    }

    /** Begins, unless it is running or nothing has changed since it was done. */
    public Effect begin(PackName name) {
        SignedPack pack = packs.find(name).orElseThrow(() -> new PackRefusal.Unknown(name.toString()));
        RulePacks now = rules.now();
        RulePacks with = now.with(rules.text(name, pack.text().digest()));
        Optional<Effect> running = found(name).filter(effect -> effect.state() == Effect.State.RUNNING);
        if (running.isPresent()) {
            return running.get();
        }
        Run run = new Run(name, Effect.digests(with), time());
        Effect begun = run.so(Effect.State.RUNNING);
        effects.put(begun);
        beside.execute(() -> compute(run, with));
        return begun;
    }

    /** @throws PackRefusal.Unknown when nobody asked for it yet */
    public Effect read(PackName name) {
        return found(name).orElseThrow(() -> new PackRefusal.Unknown(name + " whose effect was asked for"));
    }

    private Optional<Effect> found(PackName name) {
        return effects.find(name).map(effect -> isSilent(effect) ? effect.interrupted() : effect);
    }

    private boolean isSilent(Effect effect) {
        return effect.state() == Effect.State.RUNNING
                && clock.instant().isAfter(effect.updatedAt().plus(SILENCE));
    }

    private void compute(Run run, RulePacks with) {
        try {
            run.of = claims.count();
            claims.preview(
                    DecideRuling.by(with),
                    (decided, changed) -> {
                        run.decided += decided;
                        effects.put(run.so(Effect.State.RUNNING));
                    },
                    run::add);
            effects.put(run.so(Effect.State.DONE));
        } catch (RuntimeException fault) {
            log.error("the effect of rule pack {} was not computed", run.name, fault);
            effects.put(run.so(Effect.State.INTERRUPTED));
        }
    }

    private Instant time() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What is known so far; of one thread. */
    private final class Run {

        private final PackName name;
        private final List<Hash> digests;
        private final Instant startedAt;
        private final List<Effect.Changed> first = new ArrayList<>();
        private long decided;
        private long of;
        private long changed;

        Run(PackName name, List<Hash> digests, Instant startedAt) {
            this.name = name;
            this.digests = digests;
            this.startedAt = startedAt;
        }

        void add(Difference difference) {
            changed++;
            if (first.size() < Effect.MOST_NAMED) {
                boolean stops = difference.after() == PublicState.SUSPENDED;
                List<String> named = difference.reasons().stream()
                        .map(Reason::rule)
                        .distinct()
                        .toList();
                first.add(new Effect.Changed(difference.claim(), stops, named));
            }
        }

        Effect so(Effect.State state) {
            return new Effect(name, state, digests, decided, of, changed, first, startedAt, time());
        }
    }
}
