package org.preuve.ledger.log;

/**
 * The store is not the one over which this ledger signed last: a backup was restored, or another database is configured.
 * Sealing on would sign a second history.
 */
public final class OlderStore extends BrokenLog {

    private static final long serialVersionUID = 1L;

    OlderStore(String sentence) {
        super(sentence);
    }
}
