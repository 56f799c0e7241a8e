package org.preuve.reporting.status;

import java.util.Optional;

/** The newest signed form of each list. */
public interface StatusListStore {

    /** A signed list, and how often it was signed before. */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    record StoredList(long version, byte[] credential) {}

    Optional<StoredList> find(ListName name);

    /** Stores the first form of a list; false when there is one. */
    boolean create(ListName name, byte[] credential);

    /** Puts another form in the place of the one that was read; false when that is not there any more. */
    boolean replace(ListName name, StoredList read, byte[] credential);
}
