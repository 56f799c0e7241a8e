package org.preuve.reporting.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange.Reason;
import org.preuve.reporting.claims.ClaimState.Public;
import org.preuve.reporting.claims.RuleClaim;
import org.preuve.reporting.claims.RulingText;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.FollowedRecord.Ended;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.rules.Finding;
import org.preuve.reporting.rules.Ruling;

/** Judges public claims: first whether they are there at all, then by the rules, then by what the rules do not look at. */
final class JudgeClaim {

    private final RuleClaim rules;
    private final RecordStore records;
    private final FindFaults faults;

    JudgeClaim(RuleClaim rules, RecordStore records, FindFaults faults) {
        this.rules = rules;
        this.records = records;
        this.faults = faults;
    }

    JudgeClaim by(RuleClaim others) {
        return new JudgeClaim(others, records, faults);
    }

    /** What the followed log has of the claims and of all on which they rest, read at once. */
    KnownRecords known(Collection<Claim> claims) {
        Set<RecordId> ids = new LinkedHashSet<>();
        claims.forEach(claim -> {
            ids.add(claim.id().recordId());
            ids.addAll(claim.restsOn());
        });
        return known(ids);
    }

    KnownRecords known(Set<RecordId> ids) {
        return faults.withKeys(records.findAll(ids));
    }

    Verdict judge(Claim claim, KnownRecords known, Instant at) {
        Public shown = claim.shown().orElseThrow();
        Optional<Ended> withdrawn = known.of(claim.id().recordId())
                .filter(FollowedRecord::isWithdrawn)
                .flatMap(FollowedRecord::ended);
        if (withdrawn.isPresent()) {
            return new Verdict.TakenBack(withdrawn.get().by(), withdrawn.get().index());
        }
        boolean isOver = shown.publication()
                .credential()
                .validUntil()
                .filter(end -> !at.isBefore(end))
                .isPresent();
        return isOver ? new Verdict.Over() : judge(claim, claim.restsOn(), known, at);
    }

    /** @param restsOn the records that are to stand behind it, in the order of those that it names */
    Verdict judge(Claim claim, List<RecordId> restsOn, KnownRecords known, Instant at) {
        Optional<RecordId> missing =
                restsOn.stream().filter(id -> known.of(id).isEmpty()).findFirst();
        if (missing.isPresent()) {
            return new Verdict.NotKnown(missing.get());
        }
        Map<RecordId, FollowedRecord> under = new HashMap<>();
        restsOn.forEach(id -> known.of(id).ifPresent(record -> under.put(id, record)));
        Ruling ruling = rules.decide(claim, restsOn, under, at);
        List<Reason> reasons = new ArrayList<>();
        ruling.findings().stream()
                .filter(finding -> finding.effect().stopsPublication())
                .forEach(finding -> reasons.add(reason(finding, under)));
        reasons.addAll(faults.of(
                claim, restsOn.stream().flatMap(id -> known.of(id).stream()).toList(), known, at));
        RulingText text = RulingText.of(ruling, claim.content().stated().answers());
        return reasons.isEmpty() ? new Verdict.Stands(text) : new Verdict.Stopped(inOrder(reasons), text);
    }

    /** What is about one record says more than what follows for the whole claim, so it comes first. */
    private static List<Reason> inOrder(List<Reason> reasons) {
        return reasons.stream()
                .distinct()
                .sorted(Comparator.comparing(reason -> reason.record().isEmpty()))
                .toList();
    }

    private static Reason reason(Finding finding, Map<RecordId, FollowedRecord> known) {
        Optional<RecordId> record =
                finding.cause() instanceof Finding.Cause.OfRecord of ? Optional.of(of.record()) : Optional.empty();
        Optional<RecordId> by =
                record.map(known::get).flatMap(FollowedRecord::ended).map(Ended::by);
        return new Reason(finding.rule().value(), record, by, Optional.of(finding.article()));
    }
}
