package org.preuve.supplier.suppliers;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.proofs.keys.Did;
import org.preuve.supplier.suppliers.LegalIdentity.Headcount;

/**
 * A supplier from its registration on. It may sign from the moment it is {@link Standing.Active}.
 *
 * @param identity who it is as the officer who invited it wrote: a proposal
 * @param stated who it says it is, signed by itself; empty until it accepts, and where it said nothing
 */
public record Supplier(
        SupplierId id,
        LegalIdentity identity,
        Optional<StatedIdentity> stated,
        Standing standing,
        Instant registeredAt) {

    private static final Pattern RANK = Pattern.compile("[0-9]{13}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public static Supplier invited(SupplierId id, LegalIdentity identity, Instant now) {
        return new Supplier(id, identity, Optional.empty(), new Standing.Invited(), now);
    }

    /** This supplier with the identifier under which it signs. */
    public Supplier activated(Did did) {
        return activated(did, Optional.empty());
    }

    /** This supplier with the identifier under which it signs and what it says of itself, which come together. */
    public Supplier activated(Did did, Optional<StatedIdentity> statement) {
        return new Supplier(id, identity, statement, new Standing.Active(did), registeredAt);
    }

    /** Where it stands in a list: later registrations sort higher, the id decides between equal times. */
    public String rank() {
        return "%013d-%s".formatted(registeredAt.toEpochMilli(), id.value());
    }

    /** Whether a text is written as a {@link #rank} is. */
    public static boolean isRank(String text) {
        return RANK.matcher(text).matches();
    }

    public boolean isActive() {
        return standing instanceof Standing.Active;
    }

    /** How many people work there, as it says itself, or else as the officer wrote. */
    public Optional<Headcount> headcount() {
        return stated.map(StatedIdentity::identity)
                .flatMap(LegalIdentity::employees)
                .or(identity::employees);
    }

    /** Where a supplier stands. */
    public sealed interface Standing {

        /** Has an invitation and no key yet. */
        record Invited() implements Standing {}

        /** Has proved possession of a key, and the key's record is sealed in the log. */
        record Active(Did did) implements Standing {}
    }
}
