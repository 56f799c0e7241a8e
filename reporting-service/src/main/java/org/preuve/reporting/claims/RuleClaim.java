package org.preuve.reporting.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.rules.DecideRuling;
import org.preuve.reporting.rules.RecordFact;
import org.preuve.reporting.rules.Ruling;
import org.preuve.reporting.rules.Wording;

/** Holds words and the records that were checked against the rules. */
public final class RuleClaim {

    private final ClaimStore claims;
    private final RecordStore records;
    private final DecideRuling rulings;
    private final Clock clock;

    public RuleClaim(ClaimStore claims, RecordStore records, DecideRuling rulings, Clock clock) {
        this.claims = claims;
        this.records = records;
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

    Ruling decide(Wording wording, List<RecordId> ids, Map<RecordId, FollowedRecord> known, Instant time) {
        List<RecordFact> facts = ids.stream()
                .map(id -> Optional.ofNullable(known.get(id))
                        .map(RuleClaim::fact)
                        .orElseGet(() -> new RecordFact.Unknown(id)))
                .toList();
        return rulings.decide(wording, facts, time);
    }

    Map<RecordId, FollowedRecord> known(List<RecordId> ids) {
        return records.findAll(ids).stream().collect(Collectors.toMap(FollowedRecord::id, Function.identity()));
    }

    private static RecordFact fact(FollowedRecord record) {
        return record.ended()
                .<RecordFact>map(ended -> new RecordFact.Ended(record.id(), end(ended.how())))
                .orElseGet(() -> known(record));
    }

    private static RecordFact.End end(FollowedRecord.How how) {
        return switch (how) {
            case CORRECTED -> RecordFact.End.CORRECTED;
            case WITHDRAWN -> RecordFact.End.WITHDRAWN;
            case ERASED -> RecordFact.End.ERASED;
        };
    }

    /** A correction counts as what it states anew. */
    private static RecordFact.Known known(FollowedRecord record) {
        return new RecordFact.Known(
                record.id(),
                record.states(),
                record.product(),
                record.validity().from(),
                record.validity().until(),
                record.conforms(),
                record.licence()
                        .map(licence ->
                                new RecordFact.Certificate(licence.scheme(), licence.number(), licence.validUntil())));
    }
}
