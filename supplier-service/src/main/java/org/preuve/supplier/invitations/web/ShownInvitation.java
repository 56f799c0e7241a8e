package org.preuve.supplier.invitations.web;

import java.time.Instant;
import org.preuve.supplier.invitations.OpenInvitation.Opened;

/** An invitation as the holder of its link sees it. */
record ShownInvitation(Invitee supplier, Inviter organisation, String challenge, String domain, Instant expiresAt) {

    record Invitee(String id, String name) {}

    record Inviter(String name, String did) {}

    static ShownInvitation of(Opened opened) {
        return new ShownInvitation(
                new Invitee(
                        opened.supplier().id().toString(),
                        opened.supplier().identity().name()),
                new Inviter(
                        opened.organisation().name(),
                        opened.organisation().did().value()),
                opened.challenge(),
                opened.domain(),
                opened.expiresAt());
    }
}
