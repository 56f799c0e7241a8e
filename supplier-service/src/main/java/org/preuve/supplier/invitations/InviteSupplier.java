package org.preuve.supplier.invitations;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
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

    private static final int CHALLENGE_BYTES = 24;

    private final SupplierStore suppliers;
    private final InvitationStore invitations;
    private final InvitationTerms terms;
    private final Clock clock;
    private final SecureRandom random;

    public InviteSupplier(
            SupplierStore suppliers,
            InvitationStore invitations,
            InvitationTerms terms,
            Clock clock,
            SecureRandom random) {
        this.suppliers = suppliers;
        this.invitations = invitations;
        this.terms = terms;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Registers who this is under an id that repeats when the request does.
     *
     * @throws InvitationRefusal.IdempotencyKeyReused when the id is somebody else's
     */
    public Invited invite(SupplierId id, LegalIdentity identity) {
        boolean isNew = suppliers.add(Supplier.invited(id, identity, clock.instant()));
        Supplier supplier = suppliers.find(id).orElseThrow();
        if (!supplier.identity().equals(identity)) {
            throw new InvitationRefusal.IdempotencyKeyReused();
        }
        return new Invited(supplier, link(id), isNew);
    }

    private Optional<Link> link(SupplierId id) {
        InvitationToken token = InvitationToken.generate(random);
        Instant now = clock.instant();
        Instant expiry = now.plus(terms.validFor());
        String challenge = challenge();
        if (invitations.add(Invitation.issued(id, token.digest(), challenge, expiry))) {
            return Optional.of(new Link(token, expiry));
        }
        return invitations
                .find(id)
                .filter(known -> known.isFree(now))
                .filter(known -> invitations.replace(known, known.reissued(token.digest(), challenge, expiry)))
                .map(known -> new Link(token, expiry));
    }

    private String challenge() {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * An invited supplier.
     *
     * @param link empty when the invitation is being accepted or has been
     */
    public record Invited(Supplier supplier, Optional<Link> link, boolean isNew) {}

    /** What to send to the supplier; this is the only time that the token is seen. */
    public record Link(InvitationToken token, Instant expiresAt) {}
}
