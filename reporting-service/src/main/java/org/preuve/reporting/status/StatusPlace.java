package org.preuve.reporting.status;

import java.util.Arrays;
import java.util.List;
import org.preuve.proofs.status.StatusEntry;
import org.preuve.proofs.status.StatusPurpose;
import org.preuve.reporting.organisation.Organisation;

/** A claim's bit: the same index in the list of this number of every purpose. */
public record StatusPlace(int list, int index) {

    /** The list of a purpose that has the bit. */
    public ListName in(StatusPurpose purpose) {
        return new ListName(purpose, list);
    }

    /** As the claim says it, one entry a purpose. */
    public List<StatusEntry> entries(Organisation organisation) {
        return Arrays.stream(StatusPurpose.values())
                .map(purpose -> new StatusEntry(purpose, index, in(purpose).address(organisation)))
                .toList();
    }
}
