package org.preuve.ledger.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.preuve.ledger.evidence.CheckSealedEvidence;
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
    private final CheckSealedEvidence evidence;
    private final CheckChanges changes;
    private final List<LogKey> keys;

    RecordFields(LogStores stores, CheckSealedEvidence evidence, CheckChanges changes, List<LogKey> keys) {
        this.stores = stores;
        this.evidence = evidence;
        this.changes = changes;
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
        return trace instanceof KeptRecord kept ? ofContent(entry, kept) : changes.problem(entry);
    }

    private Optional<FoundMismatch> ofContent(Entry entry, KeptRecord kept) {
        if (!RecordKey.of(kept.bytes()).equals(kept.key())) {
            return mismatch(entry, "_id", "the record is kept under another key than its hash");
        }
        try {
            Credential record = Credential.parse(kept.bytes());
            return record.issuer().equals(kept.issuer())
                    ? beside(entry, kept, record)
                    : mismatch(entry, "issuer", "the record is kept under another author");
        } catch (RefusedCredential refused) {
            return mismatch(entry, "bytes", "the record is not acceptable: " + refused.reason());
        }
    }

    private Optional<FoundMismatch> beside(Entry entry, KeptRecord kept, Credential record) {
        if (kept.kind() == RecordKind.KEY
                && stores.records().keysOf(kept.issuer()).stream()
                        .noneMatch(noted -> noted.id().equals(kept.id()))) {
            return mismatch(entry, "ids", "the record is not noted among its author's keys");
        }
        return kept.kind() == RecordKind.EVIDENCE || kept.kind() == RecordKind.CORRECTION
                ? evidence.difference(record, entry, keys)
                        .flatMap(difference -> mismatch(entry, difference.field(), difference.cause()))
                        .or(() -> changes.problem(entry, record))
                : changes.problem(entry, record);
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
