package org.preuve.supplier.invitations.web;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.preuve.supplier.invitations.InviteSupplier.Invited;
import org.preuve.supplier.invitations.InviteSupplier.Link;

/** The answer to a registration; the only place where an invitation's link is told. */
record InvitedSupplier(String id, String name, String country, String state, Optional<OneTimeLink> invitation) {

    record OneTimeLink(String url, Instant expiresAt) {

        static OneTimeLink of(Link link, URI publicUrl) {
            return new OneTimeLink(
                    publicUrl + "/api/v1/invitations/" + link.token().reveal(), link.expiresAt());
        }
    }

    static InvitedSupplier of(Invited invited, URI publicUrl) {
        return new InvitedSupplier(
                invited.supplier().id().toString(),
                invited.supplier().identity().name(),
                invited.supplier().identity().country(),
                invited.supplier().isActive() ? "active" : "invited",
                invited.link().map(link -> OneTimeLink.of(link, publicUrl)));
    }
}
