package org.preuve.supplier.webhooks;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.suppliers.SupplierId;

/** Lanes, in memory. */
class InMemoryLaneStore implements LaneStore {

    private final Map<SupplierId, Row> kept = new HashMap<>();

    private record Row(
            Lane lane, @Nullable Instant wantsAt, Instant pausedUntil, long waiting, Optional<Attempt> last) {

        Row wanted(@Nullable Instant at) {
            return new Row(lane, at, pausedUntil, waiting, last);
        }

        Row noLaterThan(Instant at) {
            return wanted(wantsAt == null || wantsAt.isAfter(at) ? at : wantsAt);
        }

        boolean isOpen(Instant now) {
            return wantsAt != null
                    && !wantsAt.isAfter(now)
                    && !pausedUntil.isAfter(now)
                    && !lane.leasedUntil().isAfter(now);
        }
    }

    @Override
    public synchronized long wake(SupplierId supplier, long more, Instant now) {
        Row row = kept.getOrDefault(
                supplier, new Row(new Lane(supplier, Instant.EPOCH, 0), null, Instant.EPOCH, 0, Optional.empty()));
        Row woken = row.noLaterThan(now);
        kept.put(supplier, new Row(row.lane(), woken.wantsAt(), row.pausedUntil(), row.waiting() + more, row.last()));
        return row.waiting() + more;
    }

    @Override
    public synchronized void hurry(SupplierId supplier, Instant now) {
        kept.computeIfPresent(supplier, (same, row) -> {
            Lane unhindered = new Lane(supplier, row.lane().leasedUntil(), 0);
            return new Row(unhindered, row.wantsAt(), Instant.EPOCH, row.waiting(), row.last()).noLaterThan(now);
        });
    }

    @Override
    public synchronized void wakeAll(Instant now) {
        kept.replaceAll((supplier, row) -> row.noLaterThan(now));
    }

    @Override
    public synchronized List<Lane> open(Instant now, int limit) {
        return kept.values().stream()
                .filter(row -> row.isOpen(now))
                .sorted(Comparator.comparing(Row::wantsAt))
                .limit(limit)
                .map(Row::lane)
                .toList();
    }

    @Override
    public synchronized Optional<Lane> lease(Lane read, Instant until) {
        Row row = kept.get(read.supplier());
        if (row == null || !row.lane().leasedUntil().equals(read.leasedUntil())) {
            return Optional.empty();
        }
        Lane leased = new Lane(read.supplier(), until, read.failures());
        kept.put(read.supplier(), new Row(leased, until, row.pausedUntil(), row.waiting(), row.last()));
        return Optional.of(leased);
    }

    @Override
    public synchronized void release(Lane leased, Turn turn, Optional<Instant> next) {
        Row row = kept.get(leased.supplier());
        if (row == null || !row.lane().leasedUntil().equals(leased.leasedUntil())) {
            return;
        }
        boolean wasTold = row.wantsAt() == null || !row.wantsAt().equals(leased.leasedUntil());
        kept.put(
                leased.supplier(),
                new Row(
                        new Lane(leased.supplier(), Instant.EPOCH, turn.failures()),
                        wasTold ? row.wantsAt() : next.orElse(null),
                        turn.pausedUntil(),
                        row.waiting() - turn.settled(),
                        turn.last().or(row::last)));
    }

    @Override
    public synchronized void counted(SupplierId supplier, long waiting) {
        kept.computeIfPresent(
                supplier, (same, row) -> new Row(row.lane(), row.wantsAt(), row.pausedUntil(), waiting, row.last()));
    }

    @Override
    public synchronized Optional<Attempt> last(SupplierId supplier) {
        return Optional.ofNullable(kept.get(supplier)).flatMap(Row::last);
    }
}
