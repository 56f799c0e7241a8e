package org.preuve.supplier.webhooks;

import java.time.Duration;
import java.util.Optional;

/** What came of posting one event once. */
sealed interface Posting {

    /** What a supplier reads of it. */
    String words();

    /** The receiver has it. */
    record Taken(int status) implements Posting {

        @Override
        public String words() {
            return "answered with status " + status;
        }
    }

    /** The receiver wants nothing more, ever (410). */
    record Gone() implements Posting {

        @Override
        public String words() {
            return "answered with status 410: the webhook has ended";
        }
    }

    /**
     * It may be tried again.
     *
     * @param pause that the receiver asked for
     */
    record Failed(String words, Optional<Duration> pause) implements Posting {}
}
