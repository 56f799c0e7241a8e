package org.preuve.proofs.bundle;

import java.util.List;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.RefusedNote;

/**
 * Decides what a bundle proves to a reader who trusts this policy, offline. Each step is checked apart, so that a reader
 * sees what holds and what does not; the policy inside the bundle is not used.
 */
public final class BundleVerifier {

    private final TrustPolicy policy;

    public BundleVerifier(TrustPolicy policy) {
        this.policy = policy;
    }

    /** Every step in the order of {@link StepName}. The bundle is to be refused when any has failed. */
    public List<Step> check(Bundle bundle) {
        Attempt<List<LogKey>> log = log(bundle);
        SealedSteps record = new SealedSteps(bundle.sealed(), log, policy);
        TrustedReceipts receipts = new TrustedReceipts(log, policy);
        return List.of(
                record.signature(),
                new KeySteps(receipts).entitled(bundle),
                record.digest(),
                record.included(),
                record.checkpointSigned(),
                record.cosigned(),
                Step.notChecked(StepName.TIMESTAMPED, "The bundle carries no timestamp."),
                Step.notChecked(StepName.STATUS, "The bundle carries no status list."),
                new RestSteps(receipts).included(bundle));
    }

    /** The keys of the trusted log whose origin the record's receipt names. */
    private Attempt<List<LogKey>> log(Bundle bundle) {
        String name =
                bundle.sealed().receipt().note().text().lines().findFirst().orElse("");
        try {
            List<LogKey> keys = policy.logs(new Origin(name));
            return keys.isEmpty()
                    ? Attempt.refused("The policy does not trust the log " + name + ".")
                    : new Attempt<>(keys, "");
        } catch (RefusedNote e) {
            return Attempt.refused("The receipt names no log: " + e.getMessage());
        }
    }
}
