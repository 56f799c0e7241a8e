package org.preuve.supplier.invitations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preuve.supplier.suppliers.InvitationStates;
import org.preuve.supplier.suppliers.InvitationStates.InvitationState.Word;
import org.preuve.supplier.suppliers.SupplierId;

/** Says where invitations stand now, for lists of suppliers. */
public final class ReadInvitationStates implements InvitationStates {

    private final InvitationStore invitations;
    private final Clock clock;

    public ReadInvitationStates(InvitationStore invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public Map<SupplierId, InvitationState> of(List<SupplierId> suppliers) {
        Instant now = clock.instant();
        return invitations.findAll(suppliers).stream()
                .collect(Collectors.toMap(
                        Invitation::supplier,
                        invitation -> new InvitationState(word(invitation, now), invitation.expiresAt())));
    }

    private static Word word(Invitation invitation, Instant now) {
        if (invitation.isUsed()) {
            return Word.ACCEPTED;
        }
        if (invitation.isRevoked()) {
            return Word.REVOKED;
        }
        return invitation.isExpired(now) ? Word.EXPIRED : Word.INVITED;
    }
}
