package org.preuve.supplier.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.fields.Fields;
import org.preuve.supplier.records.RecordRules;

/**
 * How far a commitment has come: one value, measured on one day, and what shows it. Where the commitment then stands is
 * not said here: it is computed by whoever reads the log.
 */
public final class ProgressRules implements RecordRules {

    private static final int LONGEST_STATEMENT = 2000;
    private static final int MOST_RECORDS = 50;

    @Override
    public RecordKind kind() {
        return RecordKind.PROGRESS;
    }

    @Override
    public List<FieldProblem> check(Credential record, LocalDate today) {
        return statement(Fields.of("/credentialSubject", record.subject()), today);
    }

    /** What is wrong with the statement itself. */
    public static List<FieldProblem> statement(Fields subject, LocalDate today) {
        subject.required("type").exactly("Progress");
        named(subject.required("commitment").object());
        subject.noteUnless(
                (day, now) -> !day.isAfter(now),
                subject.required("date").date(),
                Optional.of(today),
                "date",
                "is in the future",
                "the day of the measurement");
        subject.required("value").number();
        subject.required("unit").unit();
        subject.optional("statement").text(LONGEST_STATEMENT);
        subject.optional("records").objects(MOST_RECORDS).forEach(ProgressRules::named);
        return subject.problems();
    }

    /** A record in the log: {@code {"id":"urn:uuid:…","digest":"u…"}}. */
    private static void named(Fields record) {
        record.required("id").recordId();
        record.required("digest").digest();
    }
}
