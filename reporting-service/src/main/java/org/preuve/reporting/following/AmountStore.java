package org.preuve.reporting.following;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.reporting.following.FollowedRecord.Period;
import org.preuve.reporting.following.ProgressStore.Placed;

/**
 * Which records state an amount of which months: ids and places in the log only, so that nothing is to be erased. What is noted once stays noted; which
 * of the records still stand is for the reader to see.
 */
public interface AmountStore {

    /** So many entries of the log are one stretch; it holds whole pages. */
    int STRETCH = 4 * LeafStore.PAGE;

    /** Stands for all months where a period has more than {@value #MOST_MONTHS} of them. */
    String LONG = "long";

    /** A record is noted in so many months at most. */
    int MOST_MONTHS = 36;

    /** Notes those of these records that state one, all of them in a few writes; noting them again changes nothing. */
    void note(Collection<FollowedRecord> records);

    /**
     * Records whose amount may be of any of these months, in log order.
     *
     * @param most so many are looked for; when there are more, more than so many come back, and not all
     */
    List<Placed> of(Collection<YearMonth> months, int most);

    /** Forgets all. */
    void clear();

    /** The names under which a record is noted; none where it states no amount of any days. */
    static List<String> names(FollowedRecord record) {
        Optional<Period> period = record.period().filter(days -> !days.end().isBefore(days.start()));
        if (record.content().amount().isEmpty() || period.isEmpty()) {
            return List.of();
        }
        YearMonth first = YearMonth.from(period.get().start());
        long more = ChronoUnit.MONTHS.between(first, YearMonth.from(period.get().end()));
        return more >= MOST_MONTHS
                ? List.of(LONG)
                : Stream.iterate(first, month -> month.plusMonths(1))
                        .limit(more + 1)
                        .map(YearMonth::toString)
                        .toList();
    }
}
