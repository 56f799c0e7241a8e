package org.preuve.ledger.audit;

/** Where the last audit is remembered, and how far the scrubber is; every replica reads the same. */
public interface AuditStateStore {

    /** What stands; {@link AuditState#never()} at first. */
    AuditState read();

    /** Replaces the version before this one; says no, and changes nothing, when another version stands. */
    boolean replace(AuditState next);

    /** How many entries the scrubber found right in the pass that goes on; 0 at the beginning of one. */
    long scrubbed();

    /** Only a hint, the last of several replicas counts: it hastens the scrubber, and lets it leave out nothing. */
    void noteScrubbed(long entries);
}
