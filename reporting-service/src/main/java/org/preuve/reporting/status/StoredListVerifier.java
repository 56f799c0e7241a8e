package org.preuve.reporting.status;

import java.util.Optional;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.status.RefusedStatus;
import org.preuve.proofs.status.StatusListCredential;
import org.preuve.reporting.organisation.Organisation;

/** Decides whether what the database holds is a list as it was signed here: its own place's, and nobody else's. */
final class StoredListVerifier {

    private final Organisation organisation;
    private final CredentialVerifier signatures;

    StoredListVerifier(Organisation organisation) {
        this.organisation = organisation;
        this.signatures = new CredentialVerifier(method -> Optional.of(organisation.key()));
    }

    /**
     * The list; empty when another key than the organisation's own signed it, or it has another address.
     *
     * @throws StatusRefusal.DoesNotCheck when it is damaged or another list
     */
    Optional<StatusListCredential> verified(ListName name, byte[] credential) {
        StatusListCredential list = read(name, credential);
        boolean isOfThisKey = list.signed().verificationMethod().equals(organisation.verificationMethod());
        if (!isOfThisKey) {
            return Optional.empty();
        }
        if (!(signatures.verify(list.signed()) instanceof Valid)) {
            throw new StatusRefusal.DoesNotCheck(name, "its signature does not hold.");
        }
        if (!list.list().isFor(name.purpose())) {
            throw new StatusRefusal.DoesNotCheck(name, "it is a list of another purpose.");
        }
        return Optional.of(list).filter(found -> found.list().id().equals(name.address(organisation)));
    }

    private static StatusListCredential read(ListName name, byte[] credential) {
        try {
            return StatusListCredential.parse(credential);
        } catch (RefusedStatus e) {
            throw new StatusRefusal.DoesNotCheck(name, String.valueOf(e.getMessage()));
        }
    }
}
