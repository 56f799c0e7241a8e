package org.preuve.supplier.submissions;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.SupplierId;

/** Submissions in memory. */
public final class InMemorySubmissionStore implements SubmissionStore {

    private final ConcurrentMap<RecordId, Submission> submissions = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "attestations";
    }

    @Override
    public void addAll(Collection<Submission> more) {
        more.forEach(submission -> submissions.putIfAbsent(submission.id(), submission));
    }

    @Override
    public List<Submission> findAll(Collection<RecordId> ids) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(submissions.get(id)))
                .toList();
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
