package org.preuve.supplier.invitations;

import java.time.Clock;
import java.time.Instant;
import org.preuve.supplier.suppliers.SupplierId;

/** Takes an invitation back that nobody has accepted. Its link says so from then on. */
public final class RevokeInvitation {

    private final InvitationStore invitations;
    private final Clock clock;

    public RevokeInvitation(InvitationStore invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * Revokes; does nothing where that is done. What is just being sealed cannot be called back any more.
     *
     * @throws InvitationRefusal.Unknown when this supplier has no invitation
     * @throws InvitationRefusal.Used when it has accepted, or is just accepting
     */
    public void revoke(SupplierId supplier) {
        Instant now = clock.instant();
        Invitation invitation = invitations.find(supplier).orElseThrow(InvitationRefusal.Unknown::new);
        if (invitation.isRevoked()) {
            return;
        }
        if (!invitation.isFree(now)) {
            throw new InvitationRefusal.Used();
        }
        if (!invitations.replace(invitation, invitation.revoked(now))) {
            revoke(supplier); // somebody changed it meanwhile: decide again
        }
    }
}
