package org.preuve.reporting.following;

import java.util.List;
import java.util.Optional;
import org.preuve.proofs.change.Change;
import org.preuve.proofs.change.Correction;
import org.preuve.proofs.change.Erasure;
import org.preuve.proofs.change.Withdrawal;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Entry;
import org.preuve.reporting.following.AbsenceStore.Absence;
import org.preuve.reporting.following.FollowedRecord.Ended;
import org.preuve.reporting.following.FollowedRecord.How;

/**
 * Draws the consequences of corrections, withdrawals and erasures, in log order, on what is kept here. A change that its author may not make changes
 * nothing: it says something of nobody's record but their own.
 */
final class ApplyChanges {

    private final FollowerStores stores;

    ApplyChanges(FollowerStores stores) {
        this.stores = stores;
    }

    /** A change that was read, with its entry. */
    record Read(Entry entry, Credential record) {}

    /** @param organisation whose log it is: it alone erases */
    void apply(List<Read> changes, Optional<Did> organisation) {
        for (Read read : changes) {
            Change.of(read.record()).ifPresent(change -> apply(read, change, organisation));
        }
    }

    private void apply(Read read, Change change, Optional<Did> organisation) {
        Ended ended = new Ended(
                how(change),
                read.entry().id(),
                read.entry().index(),
                read.entry().sealedAt());
        if (change instanceof Erasure erasure) {
            organisation.filter(erasure.issuer()::equals).ifPresent(own -> erase(erasure, ended, own));
            return;
        }
        stores.records().findAll(List.of(change.target())).stream()
                .filter(target -> target.digest().equals(change.targetDigest()))
                .filter(target -> target.issuer().equals(change.issuer()))
                .filter(target -> change.targets().contains(target.kind()))
                .filter(target -> target.ended().isEmpty())
                .forEach(target -> stores.records().end(target.endedBy(ended)));
    }

    private void erase(Erasure erasure, Ended ended, Did organisation) {
        stores.records().findAll(List.of(erasure.target())).stream()
                .filter(target -> target.digest().equals(erasure.targetDigest()))
                .filter(target -> Erasure.isErasable(target.kind()))
                .forEach(target -> stores.records().end(target.erasedBy(ended)));
        for (Absence absence : stores.absences().all()) {
            Entry gone = absence.entry();
            if (erasure.objection(gone, organisation).isEmpty()) {
                stores.records().end(FollowedRecord.erased(gone, organisation, ended));
                stores.absences().remove(List.of(absence.index()));
            }
        }
    }

    private static How how(Change change) {
        return switch (change) {
            case Correction correction -> How.CORRECTED;
            case Withdrawal withdrawal -> How.WITHDRAWN;
            case Erasure erasure -> How.ERASED;
        };
    }
}
