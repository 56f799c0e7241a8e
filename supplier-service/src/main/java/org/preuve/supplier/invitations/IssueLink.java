package org.preuve.supplier.invitations;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.preuve.supplier.invitations.InviteSupplier.Link;
import org.preuve.supplier.suppliers.SupplierId;

/** Makes the links of invitations. Each new one makes the one before worthless, since only its digest is kept. */
final class IssueLink {

    private static final int CHALLENGE_BYTES = 24;

    private final InvitationStore invitations;
    private final InvitationTerms terms;
    private final Clock clock;
    private final SecureRandom random;

    IssueLink(InvitationStore invitations, InvitationTerms terms, Clock clock, SecureRandom random) {
        this.invitations = invitations;
        this.terms = terms;
        this.clock = clock;
        this.random = random;
    }

    /** A link for a registration or its repetition; none where somebody is accepting, or an officer took it back. */
    Optional<Link> first(SupplierId supplier) {
        return invitations.find(supplier).filter(Invitation::isRevoked).isPresent()
                ? Optional.empty()
                : issue(supplier);
    }

    /** Opens an invitation with a link that nobody is told, unless there is one. */
    void untold(SupplierId supplier) {
        Link link = link();
        invitations.add(Invitation.issued(supplier, link.token().digest(), challenge(), link.expiresAt()));
    }

    /** A link for a supplier whose invitation is not accepted: open, expired, revoked, or missing. */
    Optional<Link> issue(SupplierId supplier) {
        Link link = link();
        if (invitations.add(Invitation.issued(supplier, link.token().digest(), challenge(), link.expiresAt()))) {
            return Optional.of(link);
        }
        return invitations
                .find(supplier)
                .filter(known -> known.isFree(clock.instant()))
                .filter(known -> invitations.replace(
                        known, known.reissued(link.token().digest(), challenge(), link.expiresAt())))
                .map(known -> link);
    }

    private Link link() {
        Instant expiry = clock.instant().plus(terms.validFor());
        return new Link(InvitationToken.generate(random), expiry);
    }

    private String challenge() {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
