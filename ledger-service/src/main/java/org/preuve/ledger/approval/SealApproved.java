package org.preuve.ledger.approval;

import java.util.function.Supplier;
import org.preuve.ledger.approval.ApprovalRefusal.ChangedMeanwhile;
import org.preuve.ledger.changes.Changing;
import org.preuve.ledger.changes.MakeChange;
import org.preuve.ledger.changes.SignedBytes;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.log.Sealing;
import org.preuve.proofs.credential.Credential;

/**
 * Approves by another person and seals. The signed bytes are kept before they are sealed, so a crash at any moment, or an
 * impatient second call, ends in one record with one receipt.
 */
public final class SealApproved {

    private final SealRecords records;
    private final MakeChange changes;

    public SealApproved(SealRecords records, MakeChange changes) {
        this.records = records;
        this.changes = changes;
    }

    /**
     * What was approved, sealed. Calling it again gives the same.
     *
     * @param sign the record of it, asked for when nobody has approved it before
     */
    public <T extends Approvable<T>> T approve(T what, Person approver, Supplier<Credential> sign, Replacing<T> store) {
        Approval approval = what.approval();
        approval.requireOtherThanItsAuthors(approver);
        return switch (approval.stage()) {
            case Stage.Submitted submitted -> {
                SignedBytes signed = new SignedBytes(sign.get().bytes());
                yield seal(kept(what.with(approval.approving(approver, signed)), store), signed, store);
            }
            case Stage.Approving approving -> seal(what, approving.signed(), store);
            case Stage.Draft draft -> throw approval.not("submitted");
            case Stage.Sealed sealed -> again(what, sealed, approver);
            case Stage.Ended ended -> again(what, ended.sealed(), approver);
        };
    }

    /** The answer to a call that was repeated; for anybody else the approval is over. */
    private static <T extends Approvable<T>> T again(T what, Stage.Sealed sealed, Person approver) {
        if (!sealed.by().equals(approver)) {
            throw what.approval().not("submitted");
        }
        return what;
    }

    private static <T extends Approvable<T>> T kept(T approving, Replacing<T> store) {
        if (!store.replace(approving)) {
            throw new ChangedMeanwhile(approving.approval().matter()).refused();
        }
        return approving;
    }

    private <T extends Approvable<T>> T seal(T what, SignedBytes signed, Replacing<T> store) {
        Credential record = Credential.parse(signed.bytes());
        return MakeChange.isChange(record)
                ? changed(what, changes.make(record), store)
                : sealed(what, records.seal(record), store);
    }

    private static <T extends Approvable<T>> T changed(T what, Changing changing, Replacing<T> store) {
        return switch (changing) {
            case Changing.Changed changed -> sealed(what, changed.sealed(), store);
            case Changing.NotSealed not -> sealed(what, not.sealing(), store);
            case Changing.Refused refused -> {
                // Another change was first: these bytes are in no log and never will be.
                store.replace(what.with(what.approval().backToDraft()));
                throw refused.refusal().refused();
            }
        };
    }

    /** Two calls may get here at once; both have the same receipt, and one of them writes it down. */
    private static <T extends Approvable<T>> T sealed(T what, Sealing sealing, Replacing<T> store) {
        if (!(sealing instanceof Sealing.Sealed sealed)) {
            throw NotTaken.because(sealing, what).refused();
        }
        SealedAs as =
                new SealedAs(sealed.index(), sealed.digest(), sealed.receipt().format());
        T marked = what.with(what.approval().sealed(as));
        store.replace(marked);
        return marked;
    }
}
