package org.preuve.reporting.rules;

/** What a finding does to a claim, worst first: it may not be said, it needs something that is missing, or it should be thought about. */
public enum Effect {
    BLOCK,
    NEED,
    WARN;

    public boolean stopsPublication() {
        return this != WARN;
    }
}
