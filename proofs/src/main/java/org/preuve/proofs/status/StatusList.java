package org.preuve.proofs.status;

import java.net.URI;
import java.util.List;

/** A list's address, what its bits mean, and the bits. */
public record StatusList(URI id, List<String> purposes, Bitstring bits) {

    public StatusList {
        purposes = List.copyOf(purposes);
    }

    public StatusList(URI id, StatusPurpose purpose, Bitstring bits) {
        this(id, List.of(purpose.word()), bits);
    }

    /** Whether the list speaks of this purpose; it may of several (Bitstring Status List §2.2). */
    public boolean isFor(StatusPurpose purpose) {
        return purposes.contains(purpose.word());
    }

    /** The same with a bit set. */
    public StatusList with(int index) {
        return new StatusList(id, purposes, bits.with(index));
    }
}
