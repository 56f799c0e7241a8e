package org.preuve.supplier.invitations.web;

import org.preuve.supplier.invitations.AcceptInvitation.Accepted;
import org.preuve.supplier.sealing.Seal;

/** The answer to an acceptance: who may sign from now on, and the receipt of the key's record. */
record ActiveSupplier(Signer supplier, SealedKey record) {

    record Signer(String id, String did, String state) {}

    record SealedKey(String id, long index, String digest, String receipt) {}

    static ActiveSupplier of(Accepted accepted) {
        Seal seal = accepted.seal();
        return new ActiveSupplier(
                new Signer(
                        accepted.invitation().supplier().toString(),
                        accepted.did().value(),
                        "active"),
                new SealedKey(seal.id().value(), seal.index(), seal.digest().value(), seal.receipt()));
    }
}
