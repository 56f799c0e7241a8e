package org.preuve.ledger.approval;

/** What a store does of which two callers may want to change the same thing. */
@FunctionalInterface
public interface Replacing<T> {

    /** Replaces the version before this one; says no, and changes nothing, when another version stands. */
    boolean replace(T next);
}
