package org.preuve.reporting.life;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange;
import org.preuve.reporting.claims.ClaimChange.Replacement;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimState.Suspended;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.LogCheck;
import org.preuve.reporting.following.ReadLogCheck;

/** Brings a suspended claim back when an officer names what cures it: the claim is judged on the records as they then stand behind it. */
public final class ReinstateClaim {

    private final ChangeClaim changes;
    private final DraftChange drafts;
    private final JudgeClaim judge;
    private final ReadLogCheck log;

    ReinstateClaim(ChangeClaim changes, DraftChange drafts, JudgeClaim judge, ReadLogCheck log) {
        this.changes = changes;
        this.drafts = drafts;
        this.judge = judge;
        this.log = log;
    }

    /**
     * The claim, which stands again.
     *
     * @param wanted the records that take the place of others; {@code record} is one that the claim named or rests on now
     * @throws LifeRefusal when it would not stand, and nothing is changed
     * @throws org.preuve.reporting.claims.ClaimRefusal when it is not suspended
     */
    public Claim reinstate(ClaimId id, List<Replacement> wanted, String reason) {
        return changes.change(id, claim -> Optional.of(change(claim, wanted, reason)));
    }

    private ClaimChange change(Claim claim, List<Replacement> wanted, String reason) {
        Published publication = LifeRefusal.published(claim, "reinstated");
        if (!(claim.state() instanceof Suspended)) {
            throw claim.outOfOrder("reinstated");
        }
        LogCheck check = log.read();
        if (check.state() != LogCheck.State.CHECKS || check.followed() <= claim.lastEntry()) {
            throw new LifeRefusal.LogNotChecked();
        }
        Set<RecordId> ids = new LinkedHashSet<>(claim.content().records());
        ids.addAll(claim.restsOn());
        wanted.forEach(one -> ids.add(one.by()));
        KnownRecords known = judge.known(ids);
        List<Replacement> replacements = replacements(claim, wanted, known);
        Map<RecordId, RecordId> byNamed =
                replacements.stream().collect(Collectors.toMap(Replacement::record, Replacement::by));
        List<RecordId> restsOn = claim.content().records().stream()
                .map(named -> byNamed.getOrDefault(named, named))
                .toList();
        return switch (judge.judge(claim, restsOn, known, changes.now())) {
            case Verdict.Stands stands ->
                drafts.reinstatement(publication, replacements, Optional.of(reason), stands.ruling(), changes.now());
            case Verdict.Stopped stopped -> throw new LifeRefusal.StillStopped(stopped);
            case Verdict.NotKnown unknown ->
                throw new LifeRefusal.NoRenewal(unknown.record(), "no such record stands in the log.");
            case Verdict.Over over -> throw claim.outOfOrder("reinstated");
            case Verdict.TakenBack back -> throw claim.outOfOrder("reinstated");
        };
    }

    /** All that stand in the place of others then, by the records that the claim named. */
    private static List<Replacement> replacements(Claim claim, List<Replacement> wanted, KnownRecords known) {
        List<RecordId> named = claim.content().records();
        List<RecordId> restsOn = claim.restsOn();
        wanted.forEach(one -> requireUnder(one, named, restsOn));
        List<Replacement> all = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            RecordId first = named.get(i);
            RecordId now = restsOn.get(i);
            RecordId next = wanted.stream()
                    .filter(one -> one.record().equals(first) || one.record().equals(now))
                    .map(Replacement::by)
                    .findFirst()
                    .orElse(now);
            if (!next.equals(now)) {
                requireRenewal(now, next, known);
            }
            if (!next.equals(first)) {
                all.add(new Replacement(first, next));
            }
        }
        return all;
    }

    private static void requireUnder(Replacement one, List<RecordId> named, List<RecordId> restsOn) {
        if (Stream.concat(named.stream(), restsOn.stream()).noneMatch(one.record()::equals)) {
            throw new LifeRefusal.NoRenewal(one.record(), "the claim does not rest on it.");
        }
    }

    private static void requireRenewal(RecordId now, RecordId next, KnownRecords known) {
        FollowedRecord record =
                known.of(now).orElseThrow(() -> new LifeRefusal.NoRenewal(now, "no such record stands in the log."));
        FollowedRecord by =
                known.of(next).orElseThrow(() -> new LifeRefusal.NoRenewal(now, "the other record is not in the log."));
        RenewalPolicy.objection(record, by).ifPresent(why -> {
            throw new LifeRefusal.NoRenewal(now, why);
        });
    }
}
