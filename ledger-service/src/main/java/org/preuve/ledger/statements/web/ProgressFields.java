package org.preuve.ledger.statements.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.ledger.doors.Fields;
import org.preuve.ledger.statements.FindPledge.Pledge;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.RecordDigest;

/**
 * How far a commitment has come: one value, measured on one day, and what shows it. Whatever the standing of commitments
 * would leave out is refused here: another unit, or a day before the baseline.
 */
final class ProgressFields {

    private static final int LONGEST_STATEMENT = 2000;
    private static final int MOST_RECORDS = 50;

    private ProgressFields() {}

    /** @param sealed the digest of a record, if the log has it */
    static void check(
            Fields progress, Pledge pledge, LocalDate today, Function<RecordId, Optional<RecordDigest>> sealed) {
        progress.optionalObject("commitment").ifPresent(named -> names(named, pledge));
        progress.someDate("date").ifPresent(day -> {
            if (day.isAfter(today)) {
                progress.refuse("date", "is in the future", "the day of the measurement");
            }
            if (day.isBefore(pledge.baseline())) {
                progress.refuse("date", "is before the baseline", pledge.baseline() + " or later");
            }
        });
        progress.someNumber("value");
        progress.someText("unit", Forms.UNIT)
                .filter(unit -> !unit.equals(pledge.unit()))
                .ifPresent(unit -> progress.refuse("unit", "is not the commitment's unit", pledge.unit()));
        progress.optionalText("statement", LONGEST_STATEMENT);
        if (progress.has("records")) {
            progress.objects("records", 0, MOST_RECORDS).forEach(named -> isSealed(named, sealed));
        }
    }

    /** May be said again, but only rightly. */
    private static void names(Fields named, Pledge pledge) {
        unless(named, "id", pledge.id().value(), named.someText("id", Forms.RECORD));
        unless(named, "digest", pledge.digest().value(), named.someText("digest", Forms.DIGEST));
        named.nothingElse();
    }

    private static void unless(Fields named, String name, String right, Optional<String> said) {
        if (said.filter(text -> !text.equals(right)).isPresent()) {
            named.refuse(name, "is not that of the commitment at this address", right);
        }
    }

    private static void isSealed(Fields named, Function<RecordId, Optional<RecordDigest>> sealed) {
        Optional<String> id = named.someText("id", Forms.RECORD);
        Optional<String> digest = named.someText("digest", Forms.DIGEST);
        named.nothingElse();
        if (id.isEmpty() || digest.isEmpty()) {
            return;
        }
        Optional<String> right = sealed.apply(RecordId.parse(id.get())).map(RecordDigest::value);
        if (right.isEmpty()) {
            named.refuse("id", "is not in the log", "a sealed record");
        } else if (!right.equals(digest)) {
            named.refuse("digest", "is not that of the record", "the digest of its entry");
        }
    }
}
