package org.preuve.ledger.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.ledger.log.CurrentLog.Published;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.log.TilePath;

/** Finds records that are sealed. A record that is kept but not under the head does not exist for anybody. */
public final class FindRecords {

    private final RecordStore records;
    private final Receipts receipts;
    private final CurrentLog current;
    private final TileCache tiles;

    FindRecords(RecordStore records, Receipts receipts, CurrentLog current, TileCache tiles) {
        this.records = records;
        this.receipts = receipts;
        this.current = current;
        this.tiles = tiles;
    }

    public Optional<LoggedRecord> find(RecordId id) {
        return records.find(id)
                .flatMap(record -> sealed(List.of(record)).stream().findFirst());
    }

    /** Where a record stands in the log, erased or not. */
    public Optional<LoggedEntry> entry(RecordId id) {
        return records.trace(id).flatMap(this::entry);
    }

    /**
     * Where the record stands that has this digest in its entry, or whose own bytes have this hash: for an author who
     * lost the answer. Anybody may ask, because nobody can guess bytes that carry their author's signature.
     */
    public Optional<LoggedEntry> entry(Hash digest) {
        return records.tracesByDigest(List.of(new RecordDigest(digest))).stream()
                .findFirst()
                .or(() -> records.trace(new RecordKey(digest)))
                .flatMap(this::entry);
    }

    /**
     * The salt of the record whose own bytes have this hash: who has them is its author, or was given the record by them,
     * and can check with it that the entry stands for these bytes. Nothing once the content was erased.
     */
    public Optional<Salt> salt(Hash recordBytes) {
        return records.trace(new RecordKey(recordBytes))
                .filter(KeptRecord.class::isInstance)
                .map(trace -> ((KeptRecord) trace).salt());
    }

    private Optional<LoggedEntry> entry(Trace trace) {
        return Optional.ofNullable(receipts.places()
                        .find(List.of(trace), current.now().size())
                        .get(trace.key()))
                .map(place -> new LoggedEntry(
                        trace, place.index(), Entry.parse(place.entry()).sealedAt(), () -> receipts.standing(place)));
    }

    /** The sealed key records that this author issued, oldest first. */
    public List<LoggedRecord> keysOf(Did author) {
        return sealed(records.keysOf(author));
    }

    /** The bytes of a record that was kept, sealed or not: to go on after a crash with the same bytes. */
    public Optional<byte[]> kept(RecordId id) {
        return records.find(id).map(KeptRecord::bytes);
    }

    /** Entries from an index on, each with its record where that still exists. */
    public Page page(long from, int limit) {
        Published log = current.now();
        List<byte[]> entries = entries(log, from, Math.min(log.size(), from + limit));
        List<RecordId> ids = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            ids.add(Links.parse(entries.get(i), from + i).id());
        }
        Map<RecordId, KeptRecord> kept = ids.isEmpty()
                ? Map.of()
                : records.findAll(ids).stream().collect(Collectors.toMap(KeptRecord::id, Function.identity()));
        List<Line> lines = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            lines.add(new Line(from + i, entries.get(i), Optional.ofNullable(kept.get(ids.get(i)))));
        }
        boolean complete = lines.stream().allMatch(line -> line.record().isPresent());
        // Who misses a record must know how far to read for the erasure that took it: that stood before it was gone.
        return new Page(lines, complete ? log.size() : current.inTheStore().size());
    }

    /**
     * A run of the log.
     *
     * @param size of the whole log at the time of reading
     */
    public record Page(List<Line> lines, long size) {}

    /** One entry; its record is absent when it was erased. */
    @SuppressWarnings("ArrayRecordComponent") // Written out once, compared never.
    public record Line(long index, byte[] entry, Optional<KeptRecord> record) {}

    private List<LoggedRecord> sealed(List<KeptRecord> found) {
        Map<RecordKey, Place> places =
                receipts.places().find(found, current.now().size());
        List<LoggedRecord> logged = new ArrayList<>();
        for (KeptRecord record : found) {
            Place place = places.get(record.key());
            if (place != null) {
                logged.add(new LoggedRecord(record, place.index(), () -> receipts.standing(place)));
            }
        }
        logged.sort(Comparator.comparingLong(LoggedRecord::index));
        return logged;
    }

    private List<byte[]> entries(Published log, long from, long to) {
        List<byte[]> entries = new ArrayList<>();
        while (from + entries.size() < to) {
            long index = from + entries.size();
            long bundle = index / TilePath.FULL_WIDTH;
            TilePath path = TilePath.entries(bundle, TilePath.widthAt(0, bundle, log.size()));
            List<byte[]> there = EntryBundle.read(tiles.tile(path, log.edge()).orElseThrow());
            int first = (int) (index % TilePath.FULL_WIDTH);
            long wanted = Math.min(there.size(), first + (to - index));
            entries.addAll(there.subList(first, (int) wanted));
        }
        return entries;
    }
}
