package org.preuve.ledger.audit;

/** What is kept beside the log and can be held against it. */
public interface KeptBeside {

    /**
     * Ends the audit at the first document that says something else than what was signed. Looks at what is there:
     * whatever nothing signed counts can be gone without a trace.
     */
    void look();
}
