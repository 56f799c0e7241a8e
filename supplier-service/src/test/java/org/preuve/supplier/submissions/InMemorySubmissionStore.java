package org.preuve.supplier.submissions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.SupplierId;

/** Submissions in memory. */
public final class InMemorySubmissionStore implements SubmissionStore {

    private final ConcurrentMap<RecordId, Submission> submissions = new ConcurrentHashMap<>();

    @Override
    public boolean add(Submission submission) {
        return submissions.putIfAbsent(submission.id(), submission) == null;
    }

    @Override
    public Optional<Submission> find(RecordId id) {
        return Optional.ofNullable(submissions.get(id));
    }

    @Override
    public Page<Submission> page(Optional<SupplierId> supplier, Optional<Long> below, int limit) {
        List<Submission> page = submissions.values().stream()
                .filter(one -> supplier.isEmpty() || one.supplier().equals(supplier.get()))
                .filter(one -> below.isEmpty() || one.seal().index() < below.get())
                .sorted(Comparator.comparingLong((Submission one) -> one.seal().index())
                        .reversed())
                .limit(limit + 1L)
                .toList();
        return Page.of(page, limit, one -> Long.toString(one.seal().index()));
    }
}
