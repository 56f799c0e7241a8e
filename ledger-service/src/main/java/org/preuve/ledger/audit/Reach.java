package org.preuve.ledger.audit;

/** How far what lies behind an audited log goes: no farther than the log itself by then. */
final class Reach {

    private long farthest;
    private FoundMismatch behind = new FoundMismatch(Mismatch.NO_INDEX, "_id", "nothing lies behind the log");

    /** Something that ends there; a document of its own begins at {@code index}. */
    void to(long end, long index, String what) {
        if (end > farthest) {
            farthest = end;
            behind = new FoundMismatch(index, "_id", what + " lies behind the end of the log");
        }
    }

    void requireBelow(long end) {
        if (farthest > end) {
            throw behind;
        }
    }
}
