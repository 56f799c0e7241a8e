package org.preuve.supplier.submissions;

import java.time.Clock;
import org.preuve.supplier.records.RecordChecks;
import org.preuve.supplier.records.RecordRules;

/** Makes the way in for records of each kind; all of them share one outbox. */
public final class Intake {

    private final RecordChecks checks;
    private final Signers signers;
    private final OutboxStore outbox;
    private final OutboxLevel level;
    private final SealUnsealed sealing;
    private final Clock clock;

    Intake(
            RecordChecks checks,
            Signers signers,
            OutboxStore outbox,
            OutboxLevel level,
            SealUnsealed sealing,
            Clock clock) {
        this.checks = checks;
        this.signers = signers;
        this.outbox = outbox;
        this.level = level;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** One record at a time, under these rules, into this list. */
    public SubmitRecord one(RecordRules rules, SubmissionStore list) {
        return new SubmitRecord(accept(rules, list), sealing);
    }

    /** Many at a time. */
    public SubmitLines lines(RecordRules rules, SubmissionStore list) {
        return new SubmitLines(accept(rules, list), sealing, list, outbox);
    }

    private AcceptRecords accept(RecordRules rules, SubmissionStore list) {
        return new AcceptRecords(new CheckRecords(checks, rules, signers, list), list.name(), outbox, level, clock);
    }
}
