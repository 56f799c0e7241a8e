package org.preuve.supplier.invitations;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.suppliers.SupplierId;

/** Invitations in memory. */
public final class InMemoryInvitationStore implements InvitationStore {

    private final ConcurrentMap<SupplierId, Invitation> invitations = new ConcurrentHashMap<>();

    @Override
    public boolean add(Invitation invitation) {
        return invitations.putIfAbsent(invitation.supplier(), invitation) == null;
    }

    @Override
    public Optional<Invitation> find(SupplierId supplier) {
        return Optional.ofNullable(invitations.get(supplier));
    }

    @Override
    public List<Invitation> findAll(List<SupplierId> suppliers) {
        return invitations.values().stream()
                .filter(invitation -> suppliers.contains(invitation.supplier()))
                .toList();
    }

    @Override
    public Optional<Invitation> findByToken(Hash token) {
        return invitations.values().stream()
                .filter(invitation -> invitation.token().equals(token))
                .findFirst();
    }

    @Override
    public boolean replace(Invitation read, Invitation next) {
        return invitations.replace(read.supplier(), read, next);
    }
}
