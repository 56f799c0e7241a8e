package org.preuve.ledger.log;

/** Two things that must agree do not. The writer stops and says both; nothing is repaired in silence. */
public sealed class BrokenLog extends RuntimeException permits UnreadableDocument, OlderStore {

    private static final long serialVersionUID = 1L;

    public BrokenLog(String one, String other, Object valueOfOne, Object valueOfOther) {
        this(one + " and " + other + " disagree: " + valueOfOne + " and " + valueOfOther);
    }

    BrokenLog(String sentence) {
        super(sentence);
    }
}
