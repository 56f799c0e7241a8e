package org.preuve.supplier.invitations;

import java.security.SecureRandom;
import java.time.Clock;
import org.preuve.supplier.invitations.InviteSupplier.Link;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.suppliers.SupplierStore;

/** Gives a supplier that has not accepted a new link, also after the last one expired or was revoked. */
public final class ReissueInvitation {

    private final SupplierStore suppliers;
    private final IssueLink links;

    public ReissueInvitation(
            SupplierStore suppliers,
            InvitationStore invitations,
            InvitationTerms terms,
            Clock clock,
            SecureRandom random) {
        this.suppliers = suppliers;
        this.links = new IssueLink(invitations, terms, clock, random);
    }

    /**
     * The one link that works from now on; it is told only here.
     *
     * @throws InvitationRefusal.Unknown when there is no such supplier
     * @throws InvitationRefusal.Used when it has accepted, or is just accepting
     */
    public Link reissue(SupplierId id) {
        if (suppliers.find(id).orElseThrow(InvitationRefusal.Unknown::new).isActive()) {
            throw new InvitationRefusal.Used();
        }
        return links.issue(id).orElseThrow(InvitationRefusal.Used::new);
    }
}
