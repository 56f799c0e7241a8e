package org.preuve.supplier.invitations;

/** InvitationStore in memory. */
class InMemoryInvitationStoreTests extends InvitationStoreContract {

    private final InvitationStore store = new InMemoryInvitationStore();

    @Override
    protected InvitationStore store() {
        return store;
    }
}
