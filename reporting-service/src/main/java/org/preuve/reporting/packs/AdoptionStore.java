package org.preuve.reporting.packs;

import java.util.List;

/** What was switched on, pack by pack. */
public interface AdoptionStore {

    /** Of every pack, in the order of their ids; there are a few dozen at most. */
    List<Adoptions> all();

    /** Of one pack; none for one that was never switched on. */
    Adoptions of(String pack);

    /** Moves a pack's history from what was read to what follows it; false when it is not as it was read, and then nothing is stored. */
    boolean replace(Adoptions read, Adoptions next);
}
