package org.preuve.supplier.changes;

import java.time.LocalDate;
import java.util.List;
import org.preuve.proofs.change.Change;
import org.preuve.proofs.change.RefusedChange;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.records.RecordRules;

/** A supplier takes back what it signed. Whether the record is its own, and still stands, only the ledger knows. */
public final class WithdrawalRules implements RecordRules {

    @Override
    public RecordKind kind() {
        return RecordKind.WITHDRAWAL;
    }

    @Override
    public List<FieldProblem> check(Credential record, LocalDate today) {
        return incomplete(record);
    }

    /** What a change must say and this one does not. */
    static List<FieldProblem> incomplete(Credential record) {
        try {
            Change.read(record);
            return List.of();
        } catch (RefusedChange refused) {
            return List.of(new FieldProblem(
                    refused.at(), String.valueOf(refused.getMessage()), "the record that is meant, and a reason"));
        }
    }
}
