package org.preuve.cli;

/** Ends a command with one plain sentence for its user. */
final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
