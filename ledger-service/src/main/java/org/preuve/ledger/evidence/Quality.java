package org.preuve.ledger.evidence;

/** How the quantity is known. */
public enum Quality {
    MEASURED,
    INVOICED,
    DECLARED,
    CALCULATED,
    AUDITED,
    WEIGHED,
    ACCOUNTED,
    ESTIMATED
}
