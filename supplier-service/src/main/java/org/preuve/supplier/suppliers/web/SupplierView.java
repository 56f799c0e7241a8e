package org.preuve.supplier.suppliers.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.suppliers.IdentityField;
import org.preuve.supplier.suppliers.InvitationStates.InvitationState;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.LegalIdentity.Address;
import org.preuve.supplier.suppliers.LegalIdentity.Headcount;
import org.preuve.supplier.suppliers.LegalIdentity.Registration;
import org.preuve.supplier.suppliers.StatedIdentity;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.Supplier.Standing;

/**
 * A supplier as staff see it. The identity at the top is the officer's, {@code stated} the supplier's own.
 *
 * @param differences JSON Pointers to what the supplier says otherwise than the officer; absent when it said nothing
 * @param fitsValueChainCap whether it may refuse what is asked for reporting; absent when the number of people is not known
 */
record SupplierView(
        String id,
        String name,
        String country,
        Optional<Registration> registration,
        Optional<Address> address,
        Optional<String> gln,
        Optional<String> lei,
        Optional<Headcount> employees,
        Optional<String> sector,
        Optional<LegalIdentity> stated,
        Optional<String> identityDigest,
        Optional<List<String>> differences,
        Optional<Boolean> fitsValueChainCap,
        String state,
        Optional<Instant> invitationExpiresAt,
        Optional<String> did,
        Instant registeredAt) {

    static SupplierView of(Supplier supplier, @Nullable InvitationState invitation) {
        LegalIdentity identity = supplier.identity();
        Optional<LegalIdentity> own = supplier.stated().map(StatedIdentity::identity);
        return new SupplierView(
                supplier.id().toString(),
                identity.name(),
                identity.country(),
                identity.registration(),
                identity.address(),
                identity.gln(),
                identity.lei(),
                identity.employees(),
                identity.sector(),
                own,
                supplier.stated().map(stated -> stated.digest().value()),
                supplier.stated().map(stated -> pointers(stated.differencesFrom(identity))),
                supplier.headcount().map(Headcount::fitsValueChainCap),
                state(supplier, invitation),
                Optional.ofNullable(invitation)
                        .filter(any -> !supplier.isActive())
                        .map(InvitationState::expiresAt),
                supplier.standing() instanceof Standing.Active active
                        ? Optional.of(active.did().value())
                        : Optional.empty(),
                supplier.registeredAt());
    }

    /** A supplier is invited from its registration on; that nobody gave it a link yet shows in the missing expiry. */
    private static String state(Supplier supplier, @Nullable InvitationState invitation) {
        if (supplier.isActive()) {
            return "active";
        }
        return invitation == null || invitation.word() == InvitationState.Word.ACCEPTED
                ? "invited"
                : invitation.word().name().toLowerCase(Locale.ROOT);
    }

    private static List<String> pointers(List<IdentityField> fields) {
        return fields.stream().map(IdentityField::pointer).toList();
    }
}
