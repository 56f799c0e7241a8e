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
        if (organisation == null || organisation.did() == null || organisation.name() == null) {
            throw new IllegalStateException(
                    "Set preuve.organisation.did and preuve.organisation.name: invitations say who invites.");
        }
        return new InvitationTerms(
                publicUrl,
                new InvitationTerms.Organisation(organisation.name(), Did.parse(organisation.did())),
                invitations.validFor());
    }
}
