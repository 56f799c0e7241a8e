package org.preuve.supplier.invitations;

import java.net.URI;
import java.time.Duration;
import org.preuve.proofs.keys.Did;

/**
 * Who invites, where to, and for how long.
 *
 * @param publicUrl address under which suppliers reach this installation; it is also the domain that they sign
 */
public record InvitationTerms(URI publicUrl, Organisation organisation, Duration validFor) {

    /** The company that runs this installation. */
    public record Organisation(String name, Did did) {}

    /** The web origin for which a proof of possession is made, so that it is worth nothing anywhere else. */
    String domain() {
        return publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }
}
