package org.preuve.proofs.bundle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.timestamp.TimestampAuthorities;

/**
 * Decides what a bundle proves to a reader who trusts this policy, offline. Each step is checked apart, so that a reader
 * sees what holds and what does not; the policy inside the bundle is not used.
 */
public final class BundleVerifier {

    private final TrustPolicy policy;
    private final @Nullable TimestampAuthorities authorities;

    /** For a reader who trusts no timestamp authority. */
    public BundleVerifier(TrustPolicy policy) {
        this(policy, null);
    }

    /** For a reader who trusts these authorities, if any, to say when a checkpoint existed. */
    public BundleVerifier(TrustPolicy policy, @Nullable TimestampAuthorities authorities) {
        this.policy = policy;
        this.authorities = authorities;
    }

    /** Every step in the order of {@link StepName}. The bundle is to be refused when any has failed. */
    public List<Step> check(Bundle bundle) {
        Attempt<List<LogKey>> log = log(bundle);
        SealedSteps record = new SealedSteps(bundle.sealed(), log, policy);
        TrustedReceipts receipts = new TrustedReceipts(log, policy);
        KeySteps keys = new KeySteps(receipts);
        return List.of(
                record.signature(),
                keys.entitled(bundle),
                record.digest(),
                record.included(),
                record.checkpointSigned(),
                record.cosigned(),
                new TimestampSteps(log, authorities).timestamped(bundle),
                new StatusSteps(keys.history())
                        .status(bundle, new ChangeSteps(receipts, keys.history()).status(bundle)),
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
