package org.preuve.supplier.submissions;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.submissions.Unsealed.Refused;
import org.preuve.supplier.submissions.Unsealed.Waiting;
import org.preuve.supplier.suppliers.SupplierId;

/** What is not sealed, in memory. */
public class InMemoryOutboxStore implements OutboxStore {

    private final Map<String, Unsealed> kept = new TreeMap<>();

    @Override
    public synchronized Set<RecordId> addAll(Collection<Unsealed> records) {
        Set<RecordId> before = new HashSet<>();
        for (Unsealed one : records) {
            if (kept.putIfAbsent(one.id().value(), one) != null) {
                before.add(one.id());
            }
        }
        return before;
    }

    @Override
    public synchronized List<Unsealed> findAll(Collection<RecordId> ids) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(kept.get(id.value())))
                .toList();
    }

    @Override
    public synchronized List<Unsealed> due(Instant now, int limit) {
        return waiting()
                .filter(one -> !due(one).isAfter(now))
                .sorted(Comparator.comparing(InMemoryOutboxStore::due))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void lease(Collection<RecordId> ids, Instant until) {
        change(ids, waits -> new Waiting(waits.record(), waits.attempts(), until));
    }

    @Override
    public synchronized void postpone(Collection<RecordId> ids, Instant due) {
        change(ids, waits -> new Waiting(waits.record(), waits.attempts() + 1, due));
    }

    @Override
    public synchronized void wake(Instant now) {
        change(waiting().map(Unsealed::id).toList(), waits -> new Waiting(waits.record(), waits.attempts(), now));
    }

    @Override
    public synchronized void refuse(RecordId id, Refusal why, Instant at) {
        kept.computeIfPresent(
                id.value(), (same, one) -> one.standing() instanceof Waiting ? with(one, new Refused(why, at)) : one);
    }

    @Override
    public synchronized void forget(RecordId id) {
        kept.values().removeIf(one -> one.id().equals(id) && one.standing() instanceof Refused);
    }

    @Override
    public synchronized void removeAll(Collection<RecordId> ids) {
        ids.forEach(id -> kept.remove(id.value()));
    }

    @Override
    public synchronized Page<Unsealed> page(
            String list, boolean refused, Optional<SupplierId> supplier, Optional<String> below, int limit) {
        List<Unsealed> read = kept.values().stream()
                .filter(one -> one.list().equals(list) && one.standing() instanceof Refused == refused)
                .filter(one -> supplier.isEmpty() || one.supplier().equals(supplier.get()))
                .filter(one -> below.isEmpty() || one.rank().compareTo(below.get()) < 0)
                .sorted(Comparator.comparing(Unsealed::rank).reversed())
                .limit(limit + 1L)
                .toList();
        return Page.of(read, limit, Unsealed::rank);
    }

    @Override
    public synchronized Backlog backlog() {
        return new Backlog(
                waiting().count(), waiting().map(Unsealed::acceptedAt).min(Comparator.naturalOrder()));
    }

    private Stream<Unsealed> waiting() {
        return kept.values().stream().filter(one -> one.standing() instanceof Waiting);
    }

    private static Instant due(Unsealed one) {
        return one.standing() instanceof Waiting waits ? waits.due() : Instant.MAX;
    }

    private void change(Collection<RecordId> ids, UnaryOperator<Waiting> next) {
        ids.forEach(id -> kept.computeIfPresent(
                id.value(),
                (same, one) -> one.standing() instanceof Waiting waits ? with(one, next.apply(waits)) : one));
    }

    private static Unsealed with(Unsealed one, Unsealed.Standing standing) {
        return new Unsealed(
                one.id(),
                one.list(),
                one.supplier(),
                one.issuer(),
                one.fingerprint(),
                one.validUntil(),
                one.acceptedAt(),
                standing);
    }
}
