package org.preuve.reporting.impact;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.claims.WeighRecords;
import org.preuve.reporting.claims.WeighRecords.Weighed;
import org.preuve.reporting.following.Account;
import org.preuve.reporting.following.AmountStore;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.ProgressStore.Placed;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.following.Subject;
import org.preuve.reporting.impact.ImpactRecord.Backing;
import org.preuve.reporting.impact.ImpactRecord.Filed;
import org.preuve.reporting.impact.ImpactRecord.Stated;

/**
 * Reads what the records of the asked days add up to. Only what stands is read: a corrected record counts as its correction, a withdrawn or erased one not
 * at all. Doubles are looked for among all records of those days before any are filtered out, so that figures of parts add up to those of the whole.
 *
 * <p>KNOWN GAP: the same file under records of days that are not asked about is not seen as a double.
 */
public final class ReadImpact {

    private static final int AT_ONCE = 1000;
    private static final Set<RecordKind> STATING = Set.of(RecordKind.EVIDENCE, RecordKind.ATTESTATION);

    private final AmountStore amounts;
    private final RecordStore records;
    private final WeighRecords weights;
    private final Did organisation;
    private final ReadLogCheck log;
    private final Clock clock;
    private final int most;
    private final ReadIndicator indicators = ReadIndicator.shipped();

    /** @param most so many records are read for one answer, and so many parts are in it */
    public ReadImpact(
            AmountStore amounts,
            RecordStore records,
            WeighRecords weights,
            Did organisation,
            ReadLogCheck log,
            Clock clock,
            int most) {
        this.amounts = amounts;
        this.records = records;
        this.weights = weights;
        this.organisation = organisation;
        this.log = log;
        this.clock = clock;
        this.most = most;
    }

    /** Figures in an order that depends on what they are only; {@link ImpactRefusal.TooManyRecords} when they would be too many. */
    public Impact read(ImpactQuery query) {
        Predicate<ImpactRecord> asked = asked(query.filter());
        List<Weighed> standing = weights.weigh(standing(query.span()), clock.instant());
        FindDoubles.Sorted sorted = FindDoubles.among(records(standing, true).toList(), indicators);
        List<Counted> counted = sorted.counted().stream()
                .filter(one -> asked.test(one.record()))
                .toList();
        return new Impact(
                query,
                AddUp.figures(counted, query.by(), query.slices(), most),
                sorted.doubles().stream()
                        .filter(found -> asked.test(found.leftOut()) || asked.test(found.counted()))
                        .filter(found -> found.isWithin(query.span()))
                        .toList(),
                records(standing, false).filter(asked).map(ImpactRecord::id).toList(),
                log.read());
    }

    private Predicate<ImpactRecord> asked(ImpactQuery.Filter filter) {
        Optional<Set<String>> keys = filter.indicator().map(indicators::keys);
        return record -> filter.takes(record)
                && (keys.isEmpty() || indicators.keysOf(record.stated()).anyMatch(keys.get()::contains));
    }

    private List<FollowedRecord> standing(Span asked) {
        List<Placed> placed = amounts.of(asked.months().toList(), most);
        if (placed.size() > most) {
            throw new ImpactRefusal.TooManyRecords(most);
        }
        List<FollowedRecord> standing = new ArrayList<>();
        for (int from = 0; from < placed.size(); from += AT_ONCE) {
            List<RecordId> ids = placed.subList(from, Math.min(placed.size(), from + AT_ONCE)).stream()
                    .map(Placed::id)
                    .toList();
            records.findAll(ids).stream()
                    .filter(record -> record.ended().isEmpty() && STATING.contains(record.states()))
                    .filter(record -> days(record).flatMap(asked::within).isPresent())
                    .forEach(standing::add);
        }
        return standing.stream()
                .sorted((one, other) -> Long.compare(one.index(), other.index()))
                .toList();
    }

    private Stream<ImpactRecord> records(List<Weighed> standing, boolean conforms) {
        return standing.stream()
                .filter(weighed -> weighed.record().conforms() == conforms)
                .flatMap(weighed -> record(weighed).stream());
    }

    private Optional<ImpactRecord> record(Weighed weighed) {
        FollowedRecord record = weighed.record();
        Optional<Account> account = record.content().account();
        return record.content()
                .amount()
                .flatMap(amount -> days(record)
                        .map(days -> new ImpactRecord(
                                record.id(),
                                record.index(),
                                record.digest(),
                                new Filed(
                                        account.map(Account::pillar),
                                        record.topic(),
                                        site(record),
                                        Optional.of(record.issuer()).filter(issuer -> !issuer.equals(organisation)),
                                        record.product()),
                                new Stated(amount.indicator(), amount.value(), amount.unit()),
                                days,
                                new Backing(
                                        weighed.level(),
                                        account.map(Account::quality),
                                        record.content().files(),
                                        account.map(Account::reference),
                                        account.map(Account::title)))));
    }

    /** By name in evidence, by number in attestations. */
    private static Optional<String> site(FollowedRecord record) {
        return record.content()
                .account()
                .flatMap(Account::site)
                .filter(name -> !name.isBlank())
                .or(() -> record.subject()
                        .filter(Subject.Site.class::isInstance)
                        .map(subject -> ((Subject.Site) subject).gln().digits()));
    }

    private static Optional<Span> days(FollowedRecord record) {
        return record.period()
                .filter(period -> !period.end().isBefore(period.start()))
                .map(period -> new Span(period.start(), period.end()));
    }
}
