package org.preuve.supplier.suppliers;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where the invitations of suppliers stand, for lists of them; answered by the feature that invites. */
public interface InvitationStates {

    /** The state of each supplier's invitation now; a supplier without one is not in the answer. */
    Map<SupplierId, InvitationState> of(List<SupplierId> suppliers);

    /** Where an invitation stands. */
    record InvitationState(Word word, Instant expiresAt) {

        /** Words that the doors show. */
        public enum Word {
            INVITED,
            EXPIRED,
            REVOKED,
            ACCEPTED
        }
    }
}
