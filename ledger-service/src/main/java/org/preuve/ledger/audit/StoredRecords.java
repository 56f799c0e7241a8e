package org.preuve.ledger.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.log.EntryGroup;
import org.preuve.ledger.log.KeptRecord;
import org.preuve.ledger.log.LogStores;
import org.preuve.ledger.log.RecordKey;
import org.preuve.ledger.log.Trace;
import org.preuve.ledger.log.UnreadableDocument;
import org.preuve.proofs.audit.LoggedRecord;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.MalformedEntry;
import org.preuve.proofs.log.RecordDigest;

/** The records of a group as they are stored, each held against its entry and against itself. */
final class StoredRecords {

    private final LogStores stores;
    private final RecordFields fields;
    private final RecordTally tally;

    StoredRecords(LogStores stores, RecordFields fields, RecordTally tally) {
        this.stores = stores;
        this.fields = fields;
        this.tally = tally;
    }

    /** Without any check, for an audit that is about to say which entry is wrong. */
    List<LoggedRecord> asTheyAre(EntryGroup group) {
        List<LoggedRecord> logged = new ArrayList<>();
        for (byte[] bytes : group.entries()) {
            Optional<Trace> kept = parse(bytes).flatMap(this::findQuietly);
            logged.add(logged(bytes, kept.orElse(null)));
        }
        return logged;
    }

    /** Of a group that is as it was signed. */
    List<LoggedRecord> checked(EntryGroup group) {
        List<Entry> entries = group.entries().stream().map(Entry::parse).toList();
        Map<RecordDigest, Trace> found = byDigest(entries);
        IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(i ->
                        problem(entries.get(i), group, found.get(entries.get(i).digest())))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(mismatch -> {
                    throw mismatch;
                });
        List<LoggedRecord> logged = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Trace kept = found.get(entries.get(i).digest());
            if (kept != null) {
                tally.sealed(kept.key());
            }
            logged.add(logged(group.entries().get(i), kept));
        }
        return logged;
    }

    /** Those that are what an entry says they are, found by the digest that is kept beside them. */
    private Map<RecordDigest, Trace> byDigest(List<Entry> entries) {
        List<RecordDigest> digests = entries.stream().map(Entry::digest).toList();
        try {
            return stores.records().tracesByDigest(digests).stream()
                    .collect(Collectors.toMap(Trace::digest, Function.identity(), (one, other) -> one));
        } catch (UnreadableDocument unreadable) {
            throw locate(entries, unreadable);
        }
    }

    /** One of many could not be read: the entry it belongs to is the one that cannot be read alone either. */
    private FoundMismatch locate(List<Entry> entries, UnreadableDocument cause) {
        for (Entry entry : entries) {
            try {
                stores.records().tracesByDigest(List.of(entry.digest()));
            } catch (UnreadableDocument unreadable) {
                return unreadable(entry, unreadable);
            }
        }
        return new FoundMismatch(Mismatch.NO_INDEX, cause.field(), String.valueOf(cause.getMessage()));
    }

    private static FoundMismatch unreadable(Entry entry, UnreadableDocument cause) {
        return new FoundMismatch(entry.index(), Located.field(cause), String.valueOf(cause.getMessage()));
    }

    private Optional<FoundMismatch> problem(Entry entry, EntryGroup group, @Nullable Trace kept) {
        try {
            return kept == null ? absent(entry) : fields.problem(entry, group, kept);
        } catch (UnreadableDocument unreadable) {
            return Optional.of(unreadable(entry, unreadable));
        }
    }

    /** Not under its digest. One that is under its id tells what was changed; if there is none, it may have been erased. */
    private Optional<FoundMismatch> absent(Entry entry) {
        return stores.records().trace(entry.id()).map(trace -> {
            if (!(trace instanceof KeptRecord kept) || kept.digest().equals(entry.digest())) {
                return new FoundMismatch(
                        entry.index(), "digest", "the record is not kept under the digest of its entry");
            }
            return RecordKey.of(kept.bytes()).equals(kept.key())
                    ? new FoundMismatch(entry.index(), "salt", "salt and record have another digest than the entry")
                    : new FoundMismatch(
                            entry.index(), "bytes", "the record is not the one whose digest the entry carries");
        });
    }

    private Optional<Trace> findQuietly(Entry entry) {
        try {
            return stores.records().tracesByDigest(List.of(entry.digest())).stream()
                    .findFirst();
        } catch (UnreadableDocument unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Entry> parse(byte[] bytes) {
        try {
            return Optional.of(Entry.parse(bytes));
        } catch (MalformedEntry malformed) {
            return Optional.empty();
        }
    }

    private static LoggedRecord logged(byte[] entry, @Nullable Trace trace) {
        return trace instanceof KeptRecord kept
                ? new LoggedRecord(entry, kept.salt(), kept.bytes())
                : new LoggedRecord(entry, null, null);
    }
}
