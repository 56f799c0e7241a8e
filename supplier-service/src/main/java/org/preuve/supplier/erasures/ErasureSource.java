package org.preuve.supplier.erasures;

import java.util.List;

/** Reads erasures from the log. */
public interface ErasureSource {

    /**
     * What was erased by entries from this one on, as far as is read at a time.
     *
     * @throws Unanswered when the ledger does not answer as it should
     */
    Stretch from(long index);

    /** @param next the first entry that was not read; the same as was asked for when there is nothing new */
    record Stretch(List<Erased> erased, long next) {

        public Stretch {
            erased = List.copyOf(erased);
        }
    }

    /** The ledger is away, or says what cannot be. */
    final class Unanswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Unanswered(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
