package org.preuve.reporting.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
        Ruling ruling = preview(claim.content().wording(), claim.content().records(), now);
        Claim ruled = claim.ruled(RulingText.of(ruling), now);
        if (!claims.replace(claim, ruled)) {
            throw new ClaimRefusal.ChangedMeanwhile(id);
        }
        return ruled;
    }

    /** Rules words that are still being written; nothing is kept. */
    public Ruling preview(Wording wording, List<RecordId> ids) {
        return preview(wording, ids, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Ruling preview(Wording wording, List<RecordId> ids, Instant time) {
        return decide(wording, ids, known(ids), time);
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

    Ruling decide(Wording wording, List<RecordId> ids, Map<RecordId, FollowedRecord> known, Instant time) {
        return rulings.decide(wording, facts.of(ids, known, time), time);
    }

    Map<RecordId, FollowedRecord> known(List<RecordId> ids) {
        return facts.known(ids);
    }
}
