package org.preuve.ledger.changes;

/** Something that follows from a sealed change. It may be asked more than once, after a crash for instance. */
public interface Consequence {

    /** Does what follows, or finds that it is done. */
    void follow(NotedChange change, NotedChange.LogPlace in);
}
