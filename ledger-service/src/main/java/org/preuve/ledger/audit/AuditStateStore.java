package org.preuve.ledger.audit;

/** Where the last audit is remembered; every replica reads the same. */
public interface AuditStateStore {

    /** What stands; {@link AuditState#never()} at first. */
    AuditState read();

    /** Replaces the version before this one; says no, and changes nothing, when another version stands. */
    boolean replace(AuditState next);
}
