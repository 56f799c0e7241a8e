package org.preuve.supplier.invitations.web;

import java.time.Instant;
import org.preuve.supplier.invitations.OpenInvitation.Opened;
import org.preuve.supplier.suppliers.LegalIdentity;

/** An invitation as the holder of its link sees it. */
record ShownInvitation(Invitee supplier, Inviter organisation, String challenge, String domain, Instant expiresAt) {

    /** @param identity what the inviter believes of it, to be confirmed or corrected */
    record Invitee(String id, String name, LegalIdentity identity) {}

    record Inviter(String name, String did) {}

    static ShownInvitation of(Opened opened) {
        return new ShownInvitation(
                new Invitee(
                        opened.supplier().id().toString(),
                        opened.supplier().identity().name(),
                        opened.supplier().identity()),
                new Inviter(
                        opened.organisation().name(),
                        opened.organisation().did().value()),
                opened.challenge(),
                opened.domain(),
                opened.expiresAt());
    }
}
