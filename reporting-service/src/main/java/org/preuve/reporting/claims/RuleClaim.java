package org.preuve.reporting.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.rules.DecideRuling;
import org.preuve.reporting.rules.Ruling;
import org.preuve.reporting.rules.Wording;

/** Holds words and the records that were checked against the rules. */
public final class RuleClaim {

    private final ClaimStore claims;
    private final ReadFacts facts;
    private final DecideRuling rulings;
    private final Clock clock;

    public RuleClaim(ClaimStore claims, ReadFacts facts, DecideRuling rulings, Clock clock) {
        this.claims = claims;
        this.facts = facts;
        this.rulings = rulings;
        this.clock = clock;
    }

    /** Rules a claim and keeps the ruling with it. */
    public Claim rule(ClaimId id) {
        Claim claim = claims.find(id).orElseThrow(() -> new ClaimRefusal.Unknown(id.toString()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Ruling ruling = decide(claim, known(claim.content().records()), now);
        Claim ruled = claim.ruled(RulingText.of(ruling, claim.content().stated().answers()), now);
        if (!claims.replace(claim, ruled)) {
            throw new ClaimRefusal.ChangedMeanwhile(id);
        }
        return ruled;
    }

    /** Rules words that are still being written; nothing is kept. */
    public Ruling preview(Wording wording, List<RecordId> ids) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return rulings.decide(wording, facts.besideOthers(Set.of(), ids, known(ids), now), now);
    }

    /** Rules a claim that is to be published, beside those that are: what they use of its records is not left for it. */
    Ruling decide(Claim claim, Map<RecordId, FollowedRecord> known, Instant time) {
        ClaimContent content = claim.content();
        return rulings.decide(
                content.wording(), facts.besideOthers(QuantityUses.own(claim), content.records(), known, time), time);
    }

    /** The same rules on the same words, with other packs. */
    public RuleClaim by(DecideRuling others) {
        return new RuleClaim(claims, facts, others, clock);
    }

    /**
     * Rules a claim on the records on which it rests now; nothing is kept.
     *
     * @param known what is known of them
     */
    public Ruling decide(Claim claim, List<RecordId> restsOn, Map<RecordId, FollowedRecord> known, Instant time) {
        return decide(claim.content().wording(), restsOn, known, time);
    }

    /** Rules words on records of which other claims' uses are left out. */
    Ruling decide(Wording wording, List<RecordId> ids, Map<RecordId, FollowedRecord> known, Instant time) {
        return rulings.decide(wording, facts.of(ids, known, time), time);
    }

    /** What of the records claims use. */
    QuantityUses quantities() {
        return facts.quantities();
    }

    Map<RecordId, FollowedRecord> known(List<RecordId> ids) {
        return facts.known(ids);
    }
}
