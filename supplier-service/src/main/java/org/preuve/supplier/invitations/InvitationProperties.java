package org.preuve.supplier.invitations;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.Did;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The organisation that invites and the address that suppliers are given. */
@ConfigurationProperties("preuve")
record InvitationProperties(URI publicUrl, @Nullable Organisation organisation, Invitations invitations) {

    record Organisation(@Nullable String did, @Nullable String name) {}

    record Invitations(Duration validFor) {}

    InvitationTerms terms() {
        return new InvitationTerms(publicUrl, inviter(), invitations.validFor());
    }

    private InvitationTerms.Organisation inviter() {
        String did = organisation == null || organisation.did() == null ? "" : organisation.did();
        String name = organisation == null || organisation.name() == null ? "" : organisation.name();
        if (did.isBlank() || name.isBlank()) {
            throw new IllegalStateException(
                    "Set preuve.organisation.did and preuve.organisation.name: invitations say who invites.");
        }
        return new InvitationTerms.Organisation(name, Did.parse(did));
    }
}
