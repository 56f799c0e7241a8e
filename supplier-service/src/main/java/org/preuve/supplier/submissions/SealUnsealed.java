package org.preuve.supplier.submissions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.sealing.LedgerClient.Missed;
import org.preuve.supplier.sealing.LedgerClient.Outcome;
import org.preuve.supplier.sealing.LedgerClient.Sealed;
import org.preuve.supplier.submissions.Unsealed.Waiting;

/**
 * Has what is kept sealed. A record leaves the outbox only after its seal is kept, so a crash between any two writes leaves
 * it there to be sealed again; the ledger knows it by its bytes and answers the same. That is also why two processes, or a
 * caller and the background, may seal one record at once.
 */
final class SealUnsealed {

    private final LedgerClient ledger;
    private final OutboxStore outbox;
    private final Map<String, SubmissionStore> lists;
    private final OutboxLevel level;
    private final Backoff backoff;
    private final Clock clock;

    SealUnsealed(
            LedgerClient ledger,
            OutboxStore outbox,
            List<SubmissionStore> lists,
            OutboxLevel level,
            Backoff backoff,
            Clock clock) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.lists = lists.stream().collect(Collectors.toMap(SubmissionStore::name, Function.identity()));
        this.level = level;
        this.backoff = backoff;
        this.clock = clock;
    }

    Outcome seal(Unsealed waiting) {
        return seal(List.of(waiting)).getFirst();
    }

    /** Has these sealed and writes down what became of each; the same in their order. */
    List<Outcome> seal(List<Unsealed> waiting) {
        List<Credential> records =
                waiting.stream().map(one -> waiting(one).record()).toList();
        List<Outcome> outcomes = ledger.sealAll(records);
        Map<String, List<Submission>> sealed = new HashMap<>();
        List<Unsealed> later = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Unsealed one = waiting.get(i);
            switch (outcomes.get(i)) {
                case Sealed done -> add(sealed, one.list(), submission(one, done));
                case Missed missed -> {
                    if (missed.isOpen()) {
                        later.add(one);
                    } else {
                        refuse(one, missed);
                    }
                }
            }
        }
        sealed.forEach(this::settle);
        leave(later);
        return outcomes;
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

    private void settle(String list, List<Submission> sealed) {
        SubmissionStore store = lists.get(list);
        if (store == null) {
            throw new IllegalStateException("There is no list " + list + " for what was accepted for it.");
        }
        store.addAll(sealed);
        outbox.removeAll(sealed.stream().map(Submission::id).toList());
        level.settled(sealed.size());
    }

    private void refuse(Unsealed one, Missed missed) {
        Instant now = clock.instant();
        outbox.refuse(one.id(), Refusal.of(missed.why()), now);
        level.settled(1);
    }

    private static Submission submission(Unsealed one, Sealed sealed) {
        return new Submission(one.supplier(), one.issuer(), one.fingerprint(), one.validUntil(), sealed.seal());
    }

    private static Waiting waiting(Unsealed one) {
        return switch (one.standing()) {
            case Waiting waiting -> waiting;
            case Unsealed.Refused refused ->
                throw new IllegalStateException(one.id() + " was refused at " + refused.at() + " and is not sealed");
        };
    }
}
