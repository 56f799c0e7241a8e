package org.preuve.reporting.packs;

import java.util.List;
import java.util.Optional;

/** All versions of all packs that were ever carried here. */
public interface PackStore {

    Optional<SignedPack> find(PackName name);

    /** Keeps a pack for ever; false when there is one of this name, which stays as it is. */
    boolean create(SignedPack pack);

    /** The names of all, in their order. */
    List<PackName> names();
}
