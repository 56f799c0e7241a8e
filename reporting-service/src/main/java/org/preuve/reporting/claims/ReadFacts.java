package org.preuve.reporting.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.WeighRecords.Weighed;
import org.preuve.reporting.commitments.ReadStanding;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.Licence;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.rules.Days;
import org.preuve.reporting.rules.RecordFact;

/** Tells the rules what the followed log says at a moment of the records that a claim points to. */
public final class ReadFacts {

    private final RecordStore records;
    private final WeighRecords weights;
    private final ReadStanding standings;
    private final QuantityUses quantities;

    public ReadFacts(RecordStore records, WeighRecords weights, ReadStanding standings, QuantityUses quantities) {
        this.records = records;
        this.weights = weights;
        this.standings = standings;
        this.quantities = quantities;
    }

    QuantityUses quantities() {
        return quantities;
    }

    /** Those of these records that the log has, by their ids. */
    Map<RecordId, FollowedRecord> known(List<RecordId> ids) {
        return records.findAll(ids).stream().collect(Collectors.toMap(FollowedRecord::id, Function.identity()));
    }

    /** What claims other than this one use of the records is told, too. */
    List<RecordFact> besideOthers(
            Set<ClaimId> own, List<RecordId> ids, Map<RecordId, FollowedRecord> known, Instant at) {
        Map<RecordId, List<RecordFact.Shared>> shared = quantities.byOthers(own, known.values());
        return of(ids, known, at).stream()
                .map(fact -> fact instanceof RecordFact.Known one
                        ? one.sharing(shared.getOrDefault(one.id(), List.of()))
                        : fact)
                .toList();
    }

    /** One fact for each id, in their order; nothing is said of what other claims use. */
    List<RecordFact> of(List<RecordId> ids, Map<RecordId, FollowedRecord> known, Instant at) {
        List<FollowedRecord> found = ids.stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .distinct()
                .toList();
        Map<RecordId, Weighed> weighed = weights.weigh(found, at).stream()
                .collect(Collectors.toMap(one -> one.record().id(), Function.identity()));
        List<RecordFact> facts = new ArrayList<>();
        for (RecordId id : ids) {
            facts.add(Optional.ofNullable(weighed.get(id))
                    .map(one -> fact(one, at))
                    .orElseGet(() -> new RecordFact.Unknown(id)));
        }
        return facts;
    }

    private RecordFact fact(Weighed weighed, Instant at) {
        FollowedRecord record = weighed.record();
        return record.ended()
                .<RecordFact>map(ended -> new RecordFact.Ended(record.id(), end(ended.how())))
                .orElseGet(() -> known(record, weighed, at));
    }

    private static RecordFact.End end(FollowedRecord.How how) {
        return switch (how) {
            case CORRECTED -> RecordFact.End.CORRECTED;
            case WITHDRAWN -> RecordFact.End.WITHDRAWN;
            case ERASED -> RecordFact.End.ERASED;
        };
    }

    /** A correction counts as what it states anew. */
    private RecordFact.Known known(FollowedRecord record, Weighed weighed, Instant at) {
        return new RecordFact.Known(
                record.id(),
                record.states(),
                about(record),
                new RecordFact.Validity(
                        record.validity().from(), record.validity().until()),
                weighed.level(),
                weighed.entitled(),
                record.conforms(),
                record.content().amount(),
                record.content().files(),
                record.licence().map(ReadFacts::certificate),
                pledge(record, at),
                List.of());
    }

    private static RecordFact.About about(FollowedRecord record) {
        return new RecordFact.About(
                record.subject(),
                record.topic(),
                record.criterion(),
                record.period().map(period -> new Days(period.start(), period.end())),
                record.content().account().flatMap(account -> account.site()));
    }

    private static RecordFact.Certificate certificate(Licence licence) {
        return new RecordFact.Certificate(
                licence.scheme(), licence.number(), licence.issuer(), licence.validUntil(), licence.scope());
    }

    private Optional<RecordFact.Pledge> pledge(FollowedRecord record, Instant at) {
        return record.content()
                .pledge()
                .flatMap(pledge -> standings
                        .of(record.id(), at)
                        .map(told -> new RecordFact.Pledge(
                                pledge.baseline(),
                                Stream.concat(pledge.milestones().stream(), Stream.of(pledge.target()))
                                        .toList(),
                                pledge.unit(),
                                pledge.support(),
                                told.standing().state())));
    }
}
