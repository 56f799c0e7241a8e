package org.preuve.supplier.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.fields.Fields;
import org.preuve.supplier.records.RecordRules;
import org.preuve.supplier.records.StatedSubject;
import org.preuve.supplier.records.StatementParts;

/** A promise: from which baseline to which target, by when, over which milestones. All in one unit, so it can be measured. */
public final class CommitmentRules implements RecordRules {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_MILESTONES = 100;

    @Override
    public RecordKind kind() {
        return RecordKind.COMMITMENT;
    }

    @Override
    public List<FieldProblem> check(Credential record, LocalDate today) {
        return statement(Fields.of("/credentialSubject", record.subject()), today);
    }

    /** What is wrong with the statement itself. */
    public static List<FieldProblem> statement(Fields subject, LocalDate today) {
        subject.required("type").exactly("Commitment");
        subject.required("title").text(LONGEST_TITLE);
        StatedSubject.read(subject.optional("subject").object(), StatedSubject.ANY);
        subject.required("topic").word(StatementParts.TOPICS);
        subject.optional("plan").httpsAddress();
        subject.optional("planDigest").digest();
        reviewer(subject.optional("reviewer").object());
        subject.optional("resources").text(LONGEST_TEXT);
        pledge(subject, today);
        return subject.problems();
    }

    /** Who else looks at it: {@code {"name":"…","address":"https://…"}}. */
    private static void reviewer(Fields reviewer) {
        reviewer.required("name").text(LONGEST_TITLE);
        reviewer.optional("address").httpsAddress();
    }

    private static void pledge(Fields subject, LocalDate today) {
        Fields baseline = subject.required("baseline").object();
        baseline.required("value").number();
        Optional<String> unit = baseline.required("unit").unit();
        Optional<LocalDate> start = baseline.required("date").date();

        Fields target = subject.required("target").object();
        target.required("value").number();
        target.noteUnless(
                String::equals,
                unit,
                target.required("unit").unit(),
                "unit",
                "is not the baseline's unit",
                unit.orElse(""));

        Optional<LocalDate> due = subject.required("dueDate").date();
        subject.noteUnless(
                LocalDate::isAfter, due, start, "dueDate", "is not after the baseline's date", "a later date");
        subject.noteUnless(
                (last, now) -> !last.isBefore(now), due, Optional.of(today), "dueDate", "is past", "today or later");
        milestones(subject.required("milestones").objects(MOST_MILESTONES), start, due);
    }

    /** Milestones come after the baseline, each after the one before, and none after the due date. */
    private static void milestones(List<Fields> milestones, Optional<LocalDate> start, Optional<LocalDate> due) {
        Optional<LocalDate> before = start;
        for (Fields milestone : milestones) {
            milestone.required("value").number();
            Optional<LocalDate> date = milestone.required("date").date();
            milestone.noteUnless(
                    LocalDate::isAfter, date, before, "date", "is not after the date before it", "ascending dates");
            milestone.noteUnless(
                    (day, last) -> !day.isAfter(last),
                    date,
                    due,
                    "date",
                    "is after the due date",
                    "at most the dueDate");
            before = date;
        }
    }
}
