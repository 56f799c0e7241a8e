package org.preuve.supplier.submissions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.retries.Backoff;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.sealing.LedgerClient.Missed;
import org.preuve.supplier.sealing.LedgerClient.Outcome;
import org.preuve.supplier.sealing.LedgerClient.Sealed;
import org.preuve.supplier.sealing.Seal;
import org.preuve.supplier.submissions.SealingListener.SealedRecord;
import org.preuve.supplier.submissions.TellOutcomes.News;
import org.preuve.supplier.submissions.Unsealed.Waiting;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.Notice;
import org.preuve.supplier.webhooks.Notice.InLog;
import org.preuve.supplier.webhooks.Notices;

/**
 * Has what is kept sealed. A record leaves the outbox only after its seal is kept and its supplier is told of it, so a crash
 * between any two writes leaves it there to be sealed again; the ledger knows it by its bytes and answers the same. That is
 * also why two processes, or a caller and the background, may seal one record at once.
 */
final class SealUnsealed {

    private final LedgerClient ledger;
    private final OutboxStore outbox;
    private final Map<String, SubmissionStore> lists;
    private final List<SealingListener> listeners;
    private final TellOutcomes suppliers;
    private final OutboxLevel level;
    private final Backoff backoff;
    private final Clock clock;

    SealUnsealed(
            LedgerClient ledger,
            OutboxStore outbox,
            List<SubmissionStore> lists,
            List<SealingListener> listeners,
            Notices notices,
            OutboxLevel level,
            Backoff backoff,
            Clock clock) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.lists = lists.stream().collect(Collectors.toMap(SubmissionStore::name, Function.identity()));
        this.listeners = List.copyOf(listeners);
        this.suppliers = new TellOutcomes(notices);
        this.level = level;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Has one sealed for whoever waits for the answer, which tells it all, unless an earlier answer left it open. */
    Outcome seal(Unsealed waiting) {
        return seal(List.of(waiting), waiting(waiting).attempts() > 0).getFirst();
    }

    /** Has these sealed, writes down what became of each, and tells their suppliers; the same in their order. */
    List<Outcome> seal(List<Unsealed> waiting) {
        return seal(waiting, true);
    }

    private List<Outcome> seal(List<Unsealed> waiting, boolean areTold) {
        List<Credential> records =
                waiting.stream().map(one -> waiting(one).record()).toList();
        List<Outcome> outcomes = ledger.sealAll(records);
        List<Settled> settled = new ArrayList<>();
        List<Unsealed> later = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).isOpen()) {
                later.add(waiting.get(i));
            } else {
                settled.add(new Settled(waiting.get(i), outcomes.get(i)));
            }
        }
        settle(settled, areTold, later);
        leave(later);
        return outcomes;
    }

    /** First the seals, then the notices of them, and last the outbox forgets: whatever fails is done again. */
    private void settle(List<Settled> settled, boolean areTold, List<Unsealed> later) {
        Map<String, List<Submission>> sealed = new HashMap<>();
        settled.forEach(one -> one.submission()
                .ifPresent(submission -> add(sealed, one.record().list(), submission)));
        sealed.forEach((list, submissions) -> store(list).addAll(submissions));
        List<SealedRecord> inLog =
                settled.stream().flatMap(one -> one.inLog().stream()).toList();
        if (!inLog.isEmpty()) {
            listeners.forEach(listener -> listener.sealed(inLog));
        }
        Instant now = clock.instant();
        Set<SupplierId> untold = areTold
                ? suppliers.tell(settled.stream().map(one -> one.told(now)).toList())
                : Set.of();
        List<RecordId> done = new ArrayList<>();
        for (Settled one : settled) {
            if (untold.contains(one.record().supplier())) {
                later.add(one.record());
            } else if (one.outcome() instanceof Missed missed) {
                outbox.refuse(one.record().id(), Refusal.of(missed.why()), now);
                level.settled(1);
            } else {
                done.add(one.record().id());
            }
        }
        if (!done.isEmpty()) {
            outbox.removeAll(done);
            level.settled(done.size());
        }
    }

    /** Leaves these to the background, which tries the sooner the less often it was tried before. */
    void leave(List<Unsealed> waiting) {
        Map<Integer, List<RecordId>> byAttempts = new HashMap<>();
        waiting.forEach(one -> add(byAttempts, waiting(one).attempts(), one.id()));
        byAttempts.forEach(
                (attempts, ids) -> outbox.postpone(ids, clock.instant().plus(backoff.after(attempts))));
    }

    private static <K, V> void add(Map<K, List<V>> groups, K group, V one) {
        groups.computeIfAbsent(group, first -> new ArrayList<>()).add(one);
    }

    private SubmissionStore store(String list) {
        SubmissionStore store = lists.get(list);
        if (store == null) {
            throw new IllegalStateException("There is no list " + list + " for what was accepted for it.");
        }
        return store;
    }

    private static Waiting waiting(Unsealed one) {
        return switch (one.standing()) {
            case Waiting waiting -> waiting;
            case Unsealed.Refused refused ->
                throw new IllegalStateException(one.id() + " was refused at " + refused.at() + " and is not sealed");
        };
    }

    /** A record that the ledger has decided about. */
    private record Settled(Unsealed record, Outcome outcome) {

        Optional<Submission> submission() {
            return outcome instanceof Sealed sealed
                    ? Optional.of(new Submission(
                            record.supplier(),
                            record.issuer(),
                            record.fingerprint(),
                            record.validUntil(),
                            sealed.seal()))
                    : Optional.empty();
        }

        Optional<SealedRecord> inLog() {
            return outcome instanceof Sealed sealed
                    ? Optional.of(
                            new SealedRecord(record.supplier(), waiting(record).record(), sealed.seal()))
                    : Optional.empty();
        }

        News told(Instant now) {
            return new News(
                    record.supplier(),
                    switch (outcome) {
                        case Sealed sealed -> {
                            Seal seal = sealed.seal();
                            yield Notice.recordSealed(
                                    seal.id(), seal.sealedAt(), new InLog(seal.index(), seal.digest()));
                        }
                        case Missed missed -> Notice.recordRefused(record.id(), record.acceptedAt(), now);
                    });
        }
    }
}
