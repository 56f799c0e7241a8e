package org.preuve.proofs.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.audit.KeyRecord.LogKeyChange;
import org.preuve.proofs.audit.RecordContent.Absent;
import org.preuve.proofs.audit.RecordContent.Read;
import org.preuve.proofs.audit.RecordContent.Wrong;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.note.RefusedNote.Reason;
import org.preuve.proofs.note.SignedNote;

/**
 * Follows a log from key to key while its entries are read in order: each new key must be brought by a record in the log
 * that the organisation, the key before it and the new key have signed. What it learned counts when the entries were shown
 * to be those of the checkpoint that it opens.
 */
final class LogSuccession {

    private final List<SignedNote> notes;
    private final KeyHistory history = new KeyHistory();
    private LogKeys keys;
    private @Nullable Did organisation;
    private @Nullable BrokenLog objection;

    /** @param notes the checkpoints that are to be opened in the end */
    LogSuccession(LogKeys trusted, List<SignedNote> notes) {
        this.keys = trusted;
        this.notes = List.copyOf(notes);
    }

    /**
     * Whether a checkpoint is signed by none of the keys that are known so far.
     *
     * @throws BrokenLog when a checkpoint is refused for another reason, which no later key mends
     */
    boolean isNeeded() {
        try {
            notes.forEach(keys::open);
            return false;
        } catch (RefusedNote e) {
            if (e.reason() == Reason.NOT_SIGNED) {
                return true;
            }
            throw refused(e);
        }
    }

    /** @throws BrokenLog when a checkpoint is not signed, naming the record of a key that was not accepted, if there is one */
    void confirm() {
        try {
            notes.forEach(keys::open);
        } catch (RefusedNote e) {
            throw objection != null ? objection : refused(e);
        }
    }

    static BrokenLog refused(RefusedNote e) {
        return new BrokenLog(AuditResult.NO_INDEX, "checkpoint", "checkpoint: " + e.getMessage());
    }

    /** @throws BrokenLog when a key record is not what its entry stands for, or is not signed as it must be */
    void read(Entry entry, KeyRecordReader records) {
        if (entry.kind() == RecordKind.KEY) {
            records.read(entry).ifPresent(logged -> read(entry, logged));
        }
    }

    private void read(Entry entry, LoggedRecord logged) {
        switch (RecordContent.of(entry, logged)) {
            case Read read -> learn(entry.index(), read.record());
            case Wrong wrong -> throw object(new BrokenLog(entry.index(), wrong.field(), wrong.cause()));
            case Absent absent -> {
                // Not shown to this reader. A later record that needs it is refused.
            }
        }
    }

    private void learn(long index, Credential record) {
        BrokenLog.ofSignature(index, history.check(index, record)).ifPresent(broken -> {
            throw object(broken);
        });
        history.learn(index, record);
        if (index == 0) {
            organisation = record.issuer();
        }
        if (KeyRecord.of(record).orElse(null) instanceof LogKeyChange change) {
            learn(index, record.issuer(), change);
        }
    }

    private void learn(long index, Did issuer, LogKeyChange change) {
        Optional<String> problem = issuer.equals(organisation)
                ? keys.objection(change)
                : Optional.of("it is not by the organisation that keeps the log");
        problem.ifPresentOrElse(
                why -> object(new BrokenLog(index, "key", "its record brings no key of the log: " + why)),
                () -> keys = keys.learn(change));
    }

    private BrokenLog object(BrokenLog broken) {
        objection = broken;
        return broken;
    }
}
