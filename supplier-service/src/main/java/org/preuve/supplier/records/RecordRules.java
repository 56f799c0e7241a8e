package org.preuve.supplier.records;

import java.time.LocalDate;
import java.util.List;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.supplier.fields.FieldProblem;

/** What records of one kind must say. */
public interface RecordRules {

    RecordKind kind();

    /** What is wrong with the content of a record of this kind on this day; nothing when all is right. */
    List<FieldProblem> check(Credential record, LocalDate today);
}
