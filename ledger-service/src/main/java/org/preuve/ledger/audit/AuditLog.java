package org.preuve.ledger.audit;

import java.util.List;
import org.preuve.ledger.evidence.CheckSealedEvidence;
import org.preuve.ledger.log.BrokenLog;
import org.preuve.ledger.log.InventoryStore;
import org.preuve.ledger.log.LogStores;
import org.preuve.ledger.log.ReadLog;
import org.preuve.ledger.log.UnreadableDocument;
import org.preuve.ledger.statements.CheckSealedStatements;
import org.preuve.proofs.audit.AuditResult;
import org.preuve.proofs.audit.ContentsAudit;
import org.preuve.proofs.audit.Progress;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.TreeHead;

/**
 * Reads everything that is stored of the log, once, and derives it again from what is signed: every entry and link, every
 * record with its author's signature and right to sign, and every field that is kept beside them. Remembers one page of
 * entries, the edge of the tree and the authors' keys, however long the log is. Changes nothing.
 */
public final class AuditLog {

    private static final String RECORD = "record";

    private final LogStores stores;
    private final InventoryStore inventory;
    private final ReadLog log;
    private final Beside beside;
    private final Did organisation;

    /** What is held against the records of the log, and what is held against its checkpoints once these are found right. */
    public record Beside(
            CheckSealedEvidence evidence,
            CheckSealedStatements statements,
            CheckChanges changes,
            List<KeptBeside> all) {}

    /** @param organisation whose erasures count */
    public AuditLog(LogStores stores, InventoryStore inventory, ReadLog log, Beside beside, Did organisation) {
        this.stores = stores;
        this.inventory = inventory;
        this.log = log;
        this.beside = beside;
        this.organisation = organisation;
    }

    /**
     * Audits up to the checkpoint that stands now. A record that is erased meanwhile is gone before the audit comes to
     * it, and its erasure lies behind where the audit ends: then everything is read once more, to a later checkpoint.
     *
     * @param progress told after each page; may take its time, and may end the audit by an exception
     * @throws org.preuve.ledger.log.StoreFailure when the store did not answer: then nothing is known
     */
    public AuditOutcome run(Progress progress) {
        while (true) {
            long size = -1;
            try {
                TreeHead signed = log.checkpoint().head();
                size = signed.size();
                return audit(signed, progress);
            } catch (FoundMismatch mismatch) {
                if (!mismatch.mismatch().field().equals(RECORD)
                        || size == log.checkpoint().head().size()) {
                    return new AuditOutcome.Broken(mismatch.mismatch());
                }
            } catch (UnreadableDocument unreadable) {
                return new AuditOutcome.Broken(Located.of(unreadable));
            } catch (BrokenLog contradiction) {
                return new AuditOutcome.Broken(
                        new Mismatch(Mismatch.NO_INDEX, "head", String.valueOf(contradiction.getMessage())));
            }
        }
    }

    private AuditOutcome audit(TreeHead signed, Progress progress) {
        RecordTally tally = new RecordTally();
        RecordFields fields = new RecordFields(stores, beside, log.keys());
        StoredRecords records = new StoredRecords(stores, fields, tally);
        Walk walk = new Walk(stores, log, records, signed.size());
        AuditResult contents = new ContentsAudit(signed, organisation).run(walk, progress);
        if (contents instanceof AuditResult.Broken broken) {
            throw new FoundMismatch(broken.index(), broken.field(), broken.cause());
        }
        walk.finish();
        long unsealed = new Strays(stores, inventory, log, walk.groups(), tally).look(walk.size());
        beside.all().forEach(KeptBeside::look);
        return new AuditOutcome.Sound(signed, unsealed);
    }
}
