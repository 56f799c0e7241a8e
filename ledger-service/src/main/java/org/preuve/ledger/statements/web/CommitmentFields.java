package org.preuve.ledger.statements.web;

import java.time.LocalDate;
import java.util.Optional;
import org.preuve.ledger.doors.Fields;
import org.preuve.ledger.evidence.Topic;

/** A promise: from which baseline to which target, by when, over which milestones. All in one unit, so it can be measured. */
final class CommitmentFields {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_MILESTONES = 100;

    private CommitmentFields() {}

    static void check(Fields commitment, LocalDate today) {
        commitment.text("title", LONGEST_TITLE);
        commitment.optionalObject("subject").ifPresent(SubjectFields::check);
        commitment.word("topic", Topic.class);
        plan(commitment);
        commitment.optionalObject("reviewer").ifPresent(CommitmentFields::reviewer);
        commitment.optionalText("resources", LONGEST_TEXT);
        pledge(commitment, today);
    }

    /** A digest alone would say nothing of what it is the digest of. */
    private static void plan(Fields commitment) {
        commitment.optionalText("plan", Forms.HTTPS);
        if (commitment.optionalText("planDigest", Forms.DIGEST).isPresent() && !commitment.has("plan")) {
            commitment.refuse("planDigest", "of no plan", "the plan beside it");
        }
    }

    private static void reviewer(Fields reviewer) {
        reviewer.text("name", LONGEST_TITLE);
        reviewer.optionalText("address", Forms.HTTPS);
        reviewer.nothingElse();
    }

    private static void pledge(Fields commitment, LocalDate today) {
        Fields baseline = commitment.object("baseline");
        Optional<Double> from = baseline.someNumber("value");
        Optional<String> unit = baseline.someText("unit", Forms.UNIT);
        Optional<LocalDate> start = baseline.someDate("date");
        baseline.nothingElse();

        Fields target = commitment.object("target");
        Optional<Double> to = target.someNumber("value");
        Optional<String> same = target.someText("unit", Forms.UNIT);
        target.nothingElse();
        if (from.isPresent() && from.equals(to)) {
            target.refuse("value", "is the baseline's", "another value than " + from.get());
        }
        if (unit.isPresent() && same.isPresent() && !unit.equals(same)) {
            target.refuse("unit", "is not the baseline's unit", unit.get());
        }

        Optional<LocalDate> due = commitment.someDate("dueDate");
        if (due.filter(today::isAfter).isPresent()) {
            commitment.refuse("dueDate", "is past", "today or later");
        }
        if (start.isPresent() && due.filter(day -> !day.isAfter(start.get())).isPresent()) {
            commitment.refuse("dueDate", "is not after the baseline's date", "a day after " + start.get());
        }
        milestones(commitment, start, due);
    }

    /** Milestones come after the baseline, each after the one before, and none after the due date. */
    private static void milestones(Fields commitment, Optional<LocalDate> start, Optional<LocalDate> due) {
        Optional<LocalDate> before = start;
        for (Fields milestone : commitment.objects("milestones", 0, MOST_MILESTONES)) {
            milestone.someNumber("value");
            Optional<LocalDate> date = milestone.someDate("date");
            milestone.nothingElse();
            if (date.isPresent()
                    && before.filter(day -> !date.get().isAfter(day)).isPresent()) {
                milestone.refuse("date", "is not after the date before it", "ascending dates");
            }
            if (date.isPresent() && due.filter(date.get()::isAfter).isPresent()) {
                milestone.refuse("date", "is after the due date", "at most the dueDate");
            }
            before = date.or(() -> start);
        }
    }
}
