package org.preuve.reporting.rules;

/** A rule pack that is not well made: the service does not start with it. */
public final class UnreadablePack extends IllegalStateException {

    UnreadablePack(String file, Exception cause) {
        super("rule pack " + file + " cannot be read: " + cause.getMessage(), cause);
    }
}
