package org.preuve.supplier.webhooks;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.Delivery.Dead;
import org.preuve.supplier.webhooks.Delivery.Waiting;

/** Deliveries, in memory. */
class InMemoryDeliveryStore implements DeliveryStore {

    private final Map<EventId, Delivery> kept = new HashMap<>();

    @Override
    public synchronized void addAll(Collection<Delivery> deliveries) {
        deliveries.forEach(one -> kept.putIfAbsent(one.id(), one));
    }

    @Override
    public synchronized Optional<Delivery> find(EventId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public synchronized List<Delivery> due(SupplierId supplier, Instant now, int limit) {
        return waiting(supplier)
                .filter(one -> !waits(one).due().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<Instant> nextDue(SupplierId supplier) {
        return waiting(supplier).map(one -> waits(one).due()).min(Comparator.naturalOrder());
    }

    @Override
    public synchronized void settle(Delivery next) {
        kept.computeIfPresent(next.id(), (id, one) -> isWaiting(one) ? next : one);
    }

    @Override
    public synchronized void revive(Delivery next) {
        kept.computeIfPresent(next.id(), (id, one) -> isWaiting(one) ? one : next);
    }

    @Override
    public synchronized void giveUp(SupplierId supplier, Instant since, String cause, Instant at) {
        bury(waiting(supplier).filter(one -> !waits(one).since().isAfter(since)).toList(), cause, at);
    }

    @Override
    public synchronized long trim(SupplierId supplier, long most, String cause, Instant at) {
        List<Delivery> waiting = waiting(supplier).toList();
        int tooMany = (int) Math.max(0, waiting.size() - most);
        bury(waiting.subList(0, tooMany), cause, at);
        return waiting.size() - tooMany;
    }

    private void bury(List<Delivery> which, String cause, Instant at) {
        which.forEach(one -> kept.put(one.id(), one.with(new Dead(one.standing().attempts(), at, cause))));
    }

    @Override
    public synchronized Map<DeliveryState, Long> counts(SupplierId supplier) {
        return of(supplier).collect(Collectors.groupingBy(one -> one.standing().state(), Collectors.counting()));
    }

    @Override
    public synchronized Page<Delivery> page(
            SupplierId supplier, Optional<DeliveryState> state, Optional<String> below, int limit) {
        Predicate<Delivery> asked = one -> (state.isEmpty() || one.standing().state() == state.get())
                && (below.isEmpty() || one.rank().compareTo(below.get()) < 0);
        List<Delivery> read = of(supplier)
                .filter(asked)
                .sorted(Comparator.comparing(Delivery::rank).reversed())
                .limit(limit + 1L)
                .toList();
        return Page.of(read, limit, Delivery::rank);
    }

    @Override
    public synchronized void forget(Instant now) {
        kept.values()
                .removeIf(
                        one -> one.keptUntil().filter(end -> end.isBefore(now)).isPresent());
    }

    private Stream<Delivery> of(SupplierId supplier) {
        return kept.values().stream().filter(one -> one.supplier().equals(supplier));
    }

    private Stream<Delivery> waiting(SupplierId supplier) {
        return of(supplier).filter(InMemoryDeliveryStore::isWaiting).sorted(Comparator.comparing(Delivery::rank));
    }

    private static boolean isWaiting(Delivery one) {
        return one.standing() instanceof Waiting;
    }

    private static Waiting waits(Delivery one) {
        return (Waiting) one.standing();
    }
}
