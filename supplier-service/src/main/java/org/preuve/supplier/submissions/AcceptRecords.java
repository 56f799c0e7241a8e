package org.preuve.supplier.submissions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.sealing.NotSealed;
import org.preuve.supplier.submissions.Unsealed.Waiting;

/**
 * Keeps signed records of one kind durably, once every check is passed. What was kept is acknowledged: it will be sealed,
 * or be refused by the ledger and say so. A record that comes again is known by its bytes.
 */
final class AcceptRecords {

    private final CheckRecords checks;
    private final String list;
    private final OutboxStore outbox;
    private final OutboxLevel level;
    private final Clock clock;

    AcceptRecords(CheckRecords checks, String list, OutboxStore outbox, OutboxLevel level, Clock clock) {
        this.checks = checks;
        this.list = list;
        this.outbox = outbox;
        this.level = level;
        this.clock = clock;
    }

    Acceptance accept(byte[] body) {
        return accept(List.of(body)).getFirst();
    }

    /** What became of each body, in their order. */
    List<Acceptance> accept(List<byte[]> bodies) {
        List<Checked> checked = checks.check(bodies);
        Map<RecordId, Unsealed> wanted = new LinkedHashMap<>();
        for (Checked one : checked) {
            if (one instanceof Checked.Sound sound && wanted.size() < level.room()) {
                wanted.putIfAbsent(sound.record().id(), unsealed(sound));
            }
        }
        Map<RecordId, Acceptance.Kept> kept = wanted.isEmpty() ? Map.of() : keep(wanted);
        return checked.stream()
                .<Acceptance>map(one -> switch (one) {
                    case Checked.Refused refused -> new Acceptance.Refused(refused.why());
                    case Checked.Known known -> new Acceptance.Known(known.submission());
                    case Checked.Sound sound ->
                        answer(sound, kept.get(sound.record().id()));
                })
                .toList();
    }

    private Unsealed unsealed(Checked.Sound sound) {
        Instant now = clock.instant();
        return Unsealed.accepted(sound.record(), list, sound.supplier(), now, now.plus(level.lease()));
    }

    private static Acceptance answer(Checked.Sound sound, Acceptance.@Nullable Kept kept) {
        if (kept == null) {
            return new Acceptance.Refused(new OutboxFull());
        }
        return kept.record().fingerprint().equals(Hash.sha256(sound.record().bytes()))
                ? kept
                : new Acceptance.Refused(new NotSealed.IdTaken());
    }

    /** What stands in the outbox under each id afterwards; nothing where another caller was faster. */
    private Map<RecordId, Acceptance.Kept> keep(Map<RecordId, Unsealed> wanted) {
        Map<RecordId, Acceptance.Kept> kept = new HashMap<>();
        wanted.forEach((id, record) -> kept.put(id, new Acceptance.Kept(record, true)));
        Set<RecordId> before = outbox.addAll(wanted.values());
        level.accepted(wanted.size() - before.size());
        if (!before.isEmpty()) {
            List<Unsealed> waiting = outbox.findAll(before).stream()
                    .filter(there -> there.standing() instanceof Waiting)
                    .toList();
            waiting.forEach(there -> kept.put(there.id(), new Acceptance.Kept(there, false)));
            Set<RecordId> stay = waiting.stream().map(Unsealed::id).collect(Collectors.toSet());
            again(before.stream()
                            .filter(id -> !stay.contains(id))
                            .map(wanted::get)
                            .map(Objects::requireNonNull)
                            .toList())
                    .forEach(kept::remove);
        }
        return kept;
    }

    /** What the ledger refused may be tried again: it may have been wrong. Those that another caller was faster with. */
    private Collection<RecordId> again(List<Unsealed> refused) {
        if (refused.isEmpty()) {
            return List.of();
        }
        refused.forEach(one -> outbox.forget(one.id()));
        List<RecordId> overtaken = new ArrayList<>(outbox.addAll(refused));
        level.accepted(refused.size() - overtaken.size());
        return overtaken;
    }
}
