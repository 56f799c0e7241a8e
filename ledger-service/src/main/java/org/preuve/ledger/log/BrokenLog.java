package org.preuve.ledger.log;

/** Two things that must agree do not. The writer stops and says both; nothing is repaired in silence. */
public final class BrokenLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenLog(String one, String other, Object valueOfOne, Object valueOfOther) {
        super(one + " and " + other + " disagree: " + valueOfOne + " and " + valueOfOther);
    }
}
