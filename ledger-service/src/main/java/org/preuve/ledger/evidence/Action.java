package org.preuve.ledger.evidence;

/** What kind of action the evidence is of, where it is of one. */
public enum Action {
    CURATIVE,
    CORRECTIVE,
    PREVENTIVE
}
