package org.preuve.supplier.invitations;

import java.util.List;
import java.util.Optional;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.suppliers.SupplierId;

/** Keeps the one invitation of each supplier. Each call is atomic; what it returned survives a crash. */
public interface InvitationStore {

    /** Adds an invitation unless its supplier has one; whether it was added. */
    boolean add(Invitation invitation);

    Optional<Invitation> find(SupplierId supplier);

    /** The invitations of these suppliers, in no order; of who has none, none. */
    List<Invitation> findAll(List<SupplierId> suppliers);

    /** The invitation whose token has this digest. */
    Optional<Invitation> findByToken(Hash token);

    /**
     * Replaces what was read by what follows it; does nothing and says so when it is no longer what was read. Of two
     * callers who read the same, one succeeds.
     */
    boolean replace(Invitation read, Invitation next);
}
