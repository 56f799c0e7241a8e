package org.preuve.reporting.following;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.change.Erasure;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RefusedCredential;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.MalformedEntry;
import org.preuve.proofs.log.MalformedHash;
import org.preuve.proofs.log.Salt;
import org.preuve.reporting.following.AuthorKeyStore.KeyRecordAt;
import org.preuve.reporting.following.Mismatch.Cause;
import org.preuve.reporting.ledger.RecordPage;

/** Checks a stretch of entries and their records, one by one, as far as that goes without a signed root. */
final class WalkPage {

    private final AuthorKeys keys;
    private final List<Hash> leaves = new ArrayList<>();
    private final List<FollowedRecord> records = new ArrayList<>();
    private final List<Entry> absent = new ArrayList<>();
    private final List<ApplyChanges.Read> changes = new ArrayList<>();

    WalkPage(AuthorKeys keys) {
        this.keys = keys;
    }

    /** What a walk gives. */
    sealed interface Walk {

        /**
         * Every line is sound in itself and linked to the one before.
         *
         * @param absent entries whose records may have been erased
         * @param organisation whose log it is
         */
        record Sound(
                List<Hash> leaves,
                List<FollowedRecord> records,
                List<KeyRecordAt> keys,
                List<Entry> absent,
                List<ApplyChanges.Read> changes,
                Optional<Did> organisation)
                implements Walk {}

        /** This line is not. */
        record Suspect(long index, Cause cause) implements Walk {}
    }

    /**
     * @param from index of the first line
     * @param before leaf hash of the entry before it
     */
    Walk walk(long from, Optional<Hash> before, List<RecordPage.Line> lines) {
        Optional<Hash> previous = before;
        for (int i = 0; i < lines.size(); i++) {
            Optional<Cause> fault = faultOf(lines.get(i), from + i, previous);
            if (fault.isPresent()) {
                return new Walk.Suspect(from + i, fault.get());
            }
            previous = Optional.of(leaves.getLast());
        }
        return new Walk.Sound(
                List.copyOf(leaves),
                List.copyOf(records),
                keys.learned(),
                List.copyOf(absent),
                List.copyOf(changes),
                keys.organisation());
    }

    private Optional<Cause> faultOf(RecordPage.Line line, long index, Optional<Hash> previous) {
        if (line.index() != index) {
            return Optional.of(Cause.ENTRY_MISSING);
        }
        try {
            Entry entry = Entry.parse(line.entry());
            if (entry.index() != index) {
                return Optional.of(Cause.ENTRY_MOVED);
            }
            if (!previous.equals(Optional.ofNullable(entry.previous()))) {
                return Optional.of(Cause.LINK_BROKEN);
            }
            leaves.add(entry.leafHash());
            return faultOfRecord(entry, line);
        } catch (MalformedEntry e) {
            return Optional.of(Cause.ENTRY_UNREADABLE);
        }
    }

    /** What is gone may have been erased, which a later entry must say: only what is never erased is missed at once. */
    private Optional<Cause> faultOfRecord(Entry entry, RecordPage.Line line) {
        if (line.salt().isEmpty() || line.record().isEmpty()) {
            absent.add(entry);
            return Erasure.isErasable(entry.kind()) ? Optional.empty() : Optional.of(Cause.RECORD_MISSING);
        }
        byte[] bytes = line.record().get();
        if (!isDigested(entry, line.salt().get(), bytes)) {
            return Optional.of(Cause.RECORD_CHANGED);
        }
        try {
            Credential record = Credential.parse(bytes);
            if (!Arrays.equals(record.bytes(), bytes)) {
                return Optional.of(Cause.RECORD_REFUSED);
            }
            if (!record.id().equals(entry.id()) || record.kind() != entry.kind()) {
                return Optional.of(Cause.RECORD_SWAPPED);
            }
            Optional<Cause> fault = keys.faultOf(entry.index(), record);
            if (fault.isEmpty()) {
                records.add(RecordProjection.of(entry, record));
                noteChange(entry, record);
            }
            return fault;
        } catch (RefusedCredential e) {
            return Optional.of(Cause.RECORD_REFUSED);
        }
    }

    private void noteChange(Entry entry, Credential record) {
        switch (entry.kind()) {
            case CORRECTION, WITHDRAWAL, ERASURE -> changes.add(new ApplyChanges.Read(entry, record));
            case EVIDENCE, ATTESTATION, COMMITMENT, PROGRESS, CLAIM, KEY -> {}
        }
    }

    private static boolean isDigested(Entry entry, byte[] salt, byte[] record) {
        try {
            return entry.digest().matches(Salt.of(salt), record);
        } catch (MalformedHash e) {
            return false;
        }
    }
}
