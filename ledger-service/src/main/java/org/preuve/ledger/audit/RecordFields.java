package org.preuve.ledger.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.preuve.ledger.approval.CheckSealed.Difference;
import org.preuve.ledger.audit.AuditLog.Beside;
import org.preuve.ledger.log.EntryGroup;
import org.preuve.ledger.log.KeptRecord;
import org.preuve.ledger.log.LogStores;
import org.preuve.ledger.log.RecordKey;
import org.preuve.ledger.log.StoredHead;
import org.preuve.ledger.log.Trace;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.RefusedCredential;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.LogKey;

/** Every field that is kept beside a record whose salt and bytes are the ones that its entry digests. */
final class RecordFields {

    private final LogStores stores;
    private final Beside beside;
    private final List<LogKey> keys;

    RecordFields(LogStores stores, Beside beside, List<LogKey> keys) {
        this.stores = stores;
        this.beside = beside;
        this.keys = keys;
    }

    /** Of an erased record only what leads to its entry is left to look at, and that it changed another. */
    Optional<FoundMismatch> problem(Entry entry, EntryGroup group, Trace trace) {
        if (!trace.id().equals(entry.id())) {
            return mismatch(entry, "id", "the record is kept under another id than its entry's");
        }
        if (trace.kind() != entry.kind()) {
            return mismatch(
                    entry, "kind", "the record is kept as " + trace.kind().word());
        }
        if (!areGroups(trace.groups(), group.start())) {
            return mismatch(entry, "groups", "the record is not noted for group " + group.start());
        }
        return trace instanceof KeptRecord kept
                ? ofContent(entry, kept)
                : beside.changes().problem(entry);
    }

    private Optional<FoundMismatch> ofContent(Entry entry, KeptRecord kept) {
        if (!RecordKey.of(kept.bytes()).equals(kept.key())) {
            return mismatch(entry, "_id", "the record is kept under another key than its hash");
        }
        try {
            Credential record = Credential.parse(kept.bytes());
            return record.issuer().equals(kept.issuer())
                    ? keptBeside(entry, kept, record)
                    : mismatch(entry, "issuer", "the record is kept under another author");
        } catch (RefusedCredential refused) {
            return mismatch(entry, "bytes", "the record is not acceptable: " + refused.reason());
        }
    }

    private Optional<FoundMismatch> keptBeside(Entry entry, KeptRecord kept, Credential record) {
        if (kept.kind() == RecordKind.KEY
                && stores.records().keysOf(kept.issuer()).stream()
                        .noneMatch(noted -> noted.id().equals(kept.id()))) {
            return mismatch(entry, "ids", "the record is not noted among its author's keys");
        }
        return difference(entry, record)
                .flatMap(difference -> mismatch(entry, difference.field(), difference.cause()))
                .or(() -> beside.changes().problem(entry, record));
    }

    /** Between a record that went through four eyes here and what is kept of the way it took. */
    private Optional<Difference> difference(Entry entry, Credential record) {
        return switch (record.kind()) {
            case EVIDENCE -> beside.evidence().difference(record, entry, keys);
            case ATTESTATION, COMMITMENT, PROGRESS -> beside.statements().difference(record, entry, keys);
            case CORRECTION ->
                beside.evidence()
                        .difference(record, entry, keys)
                        .or(() -> beside.statements().difference(record, entry, keys));
            case CLAIM, WITHDRAWAL, ERASURE, KEY -> Optional.empty();
        };
    }

    /** The group it is in is among them; in any other one another writer was first, or will be. */
    private boolean areGroups(List<Long> groups, long own) {
        return groups.contains(own)
                && new HashSet<>(groups).size() == groups.size()
                && groups.stream().allMatch(start -> start == own || isGroup(start));
    }

    private boolean isGroup(long start) {
        return stores.groups().find(start).isPresent()
                || stores.head().read().map(StoredHead::size).orElse(0L) == start;
    }

    private static Optional<FoundMismatch> mismatch(Entry entry, String field, String cause) {
        return Optional.of(new FoundMismatch(entry.index(), field, cause));
    }
}
