package org.preuve.reporting.life;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange;
import org.preuve.reporting.claims.ClaimChange.Reason;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.claims.PublicState;
import org.preuve.reporting.claims.RuleClaim;
import org.preuve.reporting.following.LogCheck;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.rules.DecideRuling;

/**
 * Decides public claims again, from the records as the followed log has them now. Deciding twice changes nothing, and two replicas may decide at once: a
 * claim moves only from what was read.
 */
public final class DecideLive {

    private final ClaimStore claims;
    private final LiveClaims live;
    private final RuleClaim rules;
    private final JudgeClaim judge;
    private final ChangeClaim changes;
    private final DraftChange drafts;
    private final FetchWithdrawal withdrawals;
    private final ReadLogCheck log;
    private final Clock clock;

    DecideLive(
            ClaimStore claims,
            LiveClaims live,
            RuleClaim rules,
            JudgeClaim judge,
            ChangeClaim changes,
            DraftChange drafts,
            FetchWithdrawal withdrawals,
            ReadLogCheck log,
            Clock clock) {
        this.claims = claims;
        this.live = live;
        this.rules = rules;
        this.judge = judge;
        this.changes = changes;
        this.drafts = drafts;
        this.withdrawals = withdrawals;
        this.log = log;
        this.clock = clock;
    }

    /** How a decision ended. */
    public enum Decision {
        AS_BEFORE,
        CHANGED,
        /** The log does not check, or was not read lately: nothing is decided on it, and it is to be tried again. */
        NOT_NOW
    }

    /** Told after each page of claims. */
    public interface Progress {

        void decided(int claims, int changed);
    }

    /**
     * What a decision would change.
     *
     * @param reasons why it would not stand; empty when it would
     */
    public record Difference(ClaimId claim, PublicState before, PublicState after, List<Reason> reasons) {}

    /** Decides one claim. A claim that is not live stays as it is. */
    public Decision decide(ClaimId id) {
        while (true) {
            Optional<Claim> claim = claims.find(id).filter(Claim::isLive);
            if (claim.isEmpty()) {
                return Decision.AS_BEFORE;
            }
            Optional<Decision> decision = decide(claim.get(), judge.known(List.of(claim.get())));
            if (decision.isPresent()) {
                return decision.get();
            }
        }
    }

    /** Whether the log was read in full lately and checks, so that it can be decided on. */
    boolean isLogKnown() {
        return log.read().state() == LogCheck.State.CHECKS;
    }

    /** Decides all live claims, in pages. */
    public void all(Progress progress) {
        for (int list = 0; list < live.lists(); list++) {
            list(list, progress);
        }
    }

    /** Decides one of the lists of live claims. */
    void list(int list, Progress progress) {
        for (List<Claim> page : live.pages(list)) {
            KnownRecords known = judge.known(page);
            int changed = 0;
            for (Claim claim : page) {
                Decision decision = decide(claim, known).orElseGet(() -> decide(claim.id()));
                changed += decision == Decision.CHANGED ? 1 : 0;
            }
            progress.decided(page.size(), changed);
        }
    }

    /** How many claims are live now. */
    public long count() {
        return live.count();
    }

    /** Says what other packs would change, and stores nothing. Progress tells how many of the claims of a page would. */
    public void preview(DecideRuling packs, Progress progress, Consumer<Difference> differences) {
        JudgeClaim other = judge.by(rules.by(packs));
        Instant now = clock.instant();
        for (int list = 0; list < live.lists(); list++) {
            for (List<Claim> page : live.pages(list)) {
                KnownRecords known = other.known(page);
                List<Difference> found = page.stream()
                        .flatMap(claim -> difference(claim, other.judge(claim, known, now)).stream())
                        .toList();
                found.forEach(differences);
                progress.decided(page.size(), found.size());
            }
        }
    }

    private static Optional<Difference> difference(Claim claim, Verdict verdict) {
        PublicState before = claim.shown().orElseThrow().told();
        Optional<Difference> found = switch (verdict) {
            case Verdict.Stands stands ->
                Optional.of(new Difference(claim.id(), before, PublicState.PUBLISHED, List.of()));
            case Verdict.Stopped stopped ->
                Optional.of(new Difference(claim.id(), before, PublicState.SUSPENDED, stopped.reasons()));
            case Verdict.Over over -> Optional.empty();
            case Verdict.TakenBack back -> Optional.empty();
            case Verdict.NotKnown unknown -> Optional.empty();
        };
        return found.filter(difference -> difference.after() != difference.before());
    }

    /** Empty when somebody else changed the claim meanwhile. */
    private Optional<Decision> decide(Claim claim, KnownRecords known) {
        Instant now = changes.now();
        Verdict verdict = judge.judge(claim, known, now);
        boolean needsLog = !(verdict instanceof Verdict.Over);
        if (verdict instanceof Verdict.NotKnown || (needsLog && !isLogKnownUpTo(claim))) {
            return Optional.of(Decision.NOT_NOW);
        }
        Optional<ClaimChange> change = change(claim, verdict, now);
        if (change.isEmpty()) {
            return Optional.of(Decision.AS_BEFORE);
        }
        return changes.change(claim, change.get()) ? Optional.of(Decision.CHANGED) : Optional.empty();
    }

    /** Only what was checked lately, and at least as far as the claim's own life is sealed, says whether it stands. */
    private boolean isLogKnownUpTo(Claim claim) {
        LogCheck check = log.read();
        return check.state() == LogCheck.State.CHECKS && check.followed() > claim.lastEntry();
    }

    private Optional<ClaimChange> change(Claim claim, Verdict verdict, Instant now) {
        Published publication = claim.shown().orElseThrow().publication();
        boolean isSuspended = claim.shown().orElseThrow().told() == PublicState.SUSPENDED;
        return switch (verdict) {
            case Verdict.Stands stands ->
                isSuspended
                        ? Optional.of(drafts.reinstatement(
                                publication, claim.replacements(), Optional.empty(), stands.ruling(), now))
                        : Optional.empty();
            case Verdict.Stopped stopped ->
                isSuspended && claim.isStoppedBy(stopped.reasons())
                        ? Optional.empty()
                        : Optional.of(drafts.suspension(publication, stopped.reasons(), stopped.ruling(), now));
            case Verdict.Over over -> Optional.of(drafts.expiry(publication, now));
            case Verdict.TakenBack back -> Optional.of(withdrawals.of(claim, back, now));
            case Verdict.NotKnown unknown -> Optional.empty();
        };
    }
}
