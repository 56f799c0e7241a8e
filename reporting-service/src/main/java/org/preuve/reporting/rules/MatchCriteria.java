package org.preuve.reporting.rules;

import static java.util.function.Predicate.not;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.preuve.reporting.rules.Matching.Attesting;
import org.preuve.reporting.rules.Matching.Criterion;
import org.preuve.reporting.rules.Matching.Unfit;
import org.preuve.reporting.rules.RecordFact.Known;

/** Holds each criterion of a claim against the records that speak of it. Anything may make a record unfit; their days may cover the claim's together. */
final class MatchCriteria {

    private final Wording wording;
    private final List<Known> records;
    private final Instant time;

    MatchCriteria(Wording wording, List<RecordFact> records, Instant time) {
        this.wording = wording;
        this.records = Known.among(records).stream().filter(Known::backs).toList();
        this.time = time;
    }

    Matching match() {
        return new Matching(
                wording.asserted().criteria().stream().map(this::match).toList());
    }

    private Criterion match(String slug) {
        List<Known> speaking = records.stream()
                .filter(record -> record.criterion().filter(slug::equals).isPresent())
                .toList();
        List<Known> fit =
                speaking.stream().filter(record -> misfits(record).isEmpty()).toList();
        boolean covers = Periods.cover(wording.asserted().period(), fit);
        List<Known> attesting = covers ? fit : List.of();
        return new Criterion(
                slug,
                attesting.stream()
                        .map(record -> new Attesting(record.id(), record.level()))
                        .toList(),
                speaking.stream()
                        .filter(not(attesting::contains))
                        .map(record -> unfit(record, covers))
                        .toList());
    }

    private Unfit unfit(Known record, boolean covers) {
        List<RecordCondition> why = misfits(record);
        return new Unfit(
                record.id(),
                why.isEmpty() && !covers
                        ? List.of(RecordCondition.OTHER_PERIOD.word())
                        : why.stream().map(RecordCondition::word).toList());
    }

    /** Its days are left out: what one record leaves open another may fill. */
    private List<RecordCondition> misfits(Known record) {
        return Arrays.stream(RecordCondition.values())
                .filter(condition -> condition != RecordCondition.OTHER_PERIOD)
                .filter(condition -> condition.isMetByKnown(record, wording, time))
                .toList();
    }
}
