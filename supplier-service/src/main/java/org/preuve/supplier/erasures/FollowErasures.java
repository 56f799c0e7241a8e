package org.preuve.supplier.erasures;

import java.util.List;

/**
 * Reads the log for erasures and has everybody here forget what was erased, who kept something of it. The place is noted
 * afterwards: what a crash cut off is done again.
 */
final class FollowErasures {

    private final ErasureSource log;
    private final ErasurePosition position;
    private final List<Forgets> keepers;

    FollowErasures(ErasureSource log, ErasurePosition position, List<Forgets> keepers) {
        this.log = log;
        this.position = position;
        this.keepers = List.copyOf(keepers);
    }

    /** Reads to the end of the log. */
    void catchUp() {
        long from = position.next();
        for (long next = read(from); next > from; next = read(from)) {
            from = next;
        }
    }

    private long read(long from) {
        ErasureSource.Stretch stretch = log.from(from);
        if (!stretch.erased().isEmpty()) {
            keepers.forEach(keeper -> keeper.forget(stretch.erased()));
        }
        if (stretch.next() > from) {
            position.reached(stretch.next());
        }
        return stretch.next();
    }
}
