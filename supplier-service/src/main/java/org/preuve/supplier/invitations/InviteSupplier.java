package org.preuve.supplier.invitations;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.suppliers.SupplierStore;

/**
 * Registers a supplier and invites it. The supplier is written first: a crash in between leaves one without a link,
 * and repeating the registration gives it one. Since a token cannot be told twice, each repetition makes a new link,
 * and only the last one works.
 */
public final class InviteSupplier {

    private final SupplierStore suppliers;
    private final IssueLink links;
    private final Clock clock;

    public InviteSupplier(
            SupplierStore suppliers,
            InvitationStore invitations,
            InvitationTerms terms,
            Clock clock,
            SecureRandom random) {
        this.suppliers = suppliers;
        this.links = new IssueLink(invitations, terms, clock, random);
        this.clock = clock;
    }

    /**
     * Registers who this is under an id that repeats when the request does.
     *
     * @throws InvitationRefusal.IdempotencyKeyReused when the id is somebody else's
     */
    public Invited invite(SupplierId id, LegalIdentity identity) {
        boolean isNew = suppliers.add(Supplier.invited(id, identity, clock.instant()));
        return new Invited(registered(id, identity), links.first(id), isNew);
    }

    /**
     * Registers who this is and opens an invitation whose link nobody is told yet: {@link ReissueInvitation} tells one.
     * Repeating it does nothing.
     *
     * @throws InvitationRefusal.IdempotencyKeyReused when the id is somebody else's
     */
    public void register(SupplierId id, LegalIdentity identity) {
        suppliers.add(Supplier.invited(id, identity, clock.instant()));
        registered(id, identity);
        links.untold(id);
    }

    private Supplier registered(SupplierId id, LegalIdentity identity) {
        Supplier supplier = suppliers.find(id).orElseThrow();
        if (!supplier.identity().equals(identity)) {
            throw new InvitationRefusal.IdempotencyKeyReused();
        }
        return supplier;
    }

    /**
     * An invited supplier.
     *
     * @param link empty when the invitation is being accepted, has been, or was revoked
     */
    public record Invited(Supplier supplier, Optional<Link> link, boolean isNew) {}

    /** What to send to the supplier; this is the only time that the token is seen. */
    public record Link(InvitationToken token, Instant expiresAt) {}
}
