package org.preuve.proofs.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.audit.AuditResult.Sound;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.note.SignedNote;

/**
 * Reads a whole log once, in order, and computes everything anew: leaves, links, tree, every tile that is served, and
 * the root against the signed checkpoint. Where none of the trusted keys has signed it, the records are asked by which one
 * key followed another. Keeps one tile for each level, however long the log is.
 */
public final class LogAudit {

    private final LogKeys trusted;
    private final Optional<KeyRecordReader> records;
    private final @Nullable SignedNote kept;

    /** Trusts this key and nothing that the log says of itself. */
    public LogAudit(LogKey key) {
        this(List.of(key));
    }

    /** Trusts these keys of one log: one of them must have signed. */
    public LogAudit(List<LogKey> keys) {
        this(LogKeys.of(keys), Optional.empty(), null);
    }

    /** Trusts these keys of one log, and those that followed one of them as the key records in the log show. */
    public LogAudit(List<LogKey> keys, KeyRecordReader records) {
        this(LogKeys.of(keys), Optional.of(records), null);
    }

    private LogAudit(LogKeys trusted, Optional<KeyRecordReader> records, @Nullable SignedNote kept) {
        this.trusted = trusted;
        this.records = records;
        this.kept = kept;
    }

    /** The same audit, which also requires that the log goes on from the tree of a checkpoint that the reader has kept. */
    public LogAudit since(SignedNote checkpoint) {
        return new LogAudit(trusted, records, checkpoint);
    }

    /** Audits up to the checkpoint that the log serves now. */
    public AuditResult run(LogReader log, Progress progress) {
        try {
            SignedNote served = SignedNote.parse(log.checkpoint());
            TreeHead head = Checkpoint.claimed(served, trusted.origin());
            LogSuccession keys = new LogSuccession(
                    trusted, Stream.of(served, kept).flatMap(Stream::ofNullable).toList());
            KeyRecordReader asked = keys.isNeeded() ? records.orElse(null) : null;
            if (asked == null) {
                keys.confirm();
            }
            walk(log, progress, head, keys, asked);
            return new Sound(head);
        } catch (RefusedNote e) {
            return LogSuccession.refused(e).result();
        } catch (BrokenLog broken) {
            return broken.result();
        }
    }

    private void walk(
            LogReader log, Progress progress, TreeHead head, LogSuccession keys, @Nullable KeyRecordReader asked) {
        KeptTree before = new KeptTree(kept == null ? TreeHead.empty() : Checkpoint.claimed(kept, trusted.origin()));
        try {
            LogWalk walk = new LogWalk(log, head, (entry, chain) -> {
                before.read(entry, chain);
                if (asked != null) {
                    keys.read(entry, asked);
                }
            });
            walk.run(progress);
        } catch (BrokenLog broken) {
            // What does not fit a head that no key of the log has signed says nothing: that comes first.
            keys.confirm();
            throw broken;
        }
        keys.confirm();
        before.requireContinued(head);
    }
}
