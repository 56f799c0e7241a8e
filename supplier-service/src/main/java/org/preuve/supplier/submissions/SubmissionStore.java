package org.preuve.supplier.submissions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.SupplierId;

/** Keeps the submissions of one kind: a view of what the log holds, which sending the records again would rebuild. */
public interface SubmissionStore {

    /** Which one this is, among those for other kinds. */
    String name();

    /** Adds those submissions whose ids are not known. */
    void addAll(Collection<Submission> submissions);

    List<Submission> findAll(Collection<RecordId> ids);

    default Optional<Submission> find(RecordId id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /**
     * Submissions, the last sealed first.
     *
     * @param supplier whose; of all when empty
     * @param below only those with a lower index in the log
     */
    Page<Submission> page(Optional<SupplierId> supplier, Optional<Long> below, int limit);
}
