package org.preuve.supplier.invitations;

import java.time.Clock;
import java.time.Instant;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierStore;

/** Shows an invitation to who holds its token: who invites, and what a key has to sign to accept. */
public final class OpenInvitation {

    private final InvitationStore invitations;
    private final SupplierStore suppliers;
    private final InvitationTerms terms;
    private final Clock clock;

    public OpenInvitation(InvitationStore invitations, SupplierStore suppliers, InvitationTerms terms, Clock clock) {
        this.invitations = invitations;
        this.suppliers = suppliers;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * What the invitation asks for.
     *
     * @throws InvitationRefusal when it is unknown, used, revoked or expired
     */
    public Opened open(InvitationToken token) {
        Invitation invitation = invitations.findByToken(token.digest()).orElseThrow(InvitationRefusal.Unknown::new);
        if (invitation.isUsed()) {
            throw new InvitationRefusal.Used();
        }
        if (invitation.isRevoked()) {
            throw new InvitationRefusal.Revoked();
        }
        if (invitation.isExpired(clock.instant())) {
            throw new InvitationRefusal.Expired();
        }
        Supplier supplier = suppliers.find(invitation.supplier()).orElseThrow();
        return new Opened(
                supplier, terms.organisation(), invitation.challenge(), terms.domain(), invitation.expiresAt());
    }

    /** What the supplier needs to know to accept. */
    public record Opened(
            Supplier supplier,
            InvitationTerms.Organisation organisation,
            String challenge,
            String domain,
            Instant expiresAt) {}
}
