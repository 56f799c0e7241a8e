package org.preuve.quickstart.launch;

/** Why nothing runs, in one sentence that a person can act on. */
public final class CannotStart extends RuntimeException {

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
