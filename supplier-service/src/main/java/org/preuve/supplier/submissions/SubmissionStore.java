package org.preuve.supplier.submissions;

import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.SupplierId;

/** Keeps the submissions of one kind: a view of what the log holds, which sending the records again would rebuild. */
public interface SubmissionStore {

    /** Adds a submission unless its id is known; whether it was added. */
    boolean add(Submission submission);

    Optional<Submission> find(RecordId id);

    /**
     * Submissions, the last sealed first.
     *
     * @param supplier whose; of all when empty
     * @param below only those with a lower index in the log
     */
    Page<Submission> page(Optional<SupplierId> supplier, Optional<Long> below, int limit);
}
