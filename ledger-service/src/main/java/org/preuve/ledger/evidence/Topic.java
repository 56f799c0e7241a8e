package org.preuve.ledger.evidence;

/** The topics of ESRS: climate, pollution, water, biodiversity, circular economy, four of people, and conduct. */
public enum Topic {
    E1,
    E2,
    E3,
    E4,
    E5,
    S1,
    S2,
    S3,
    S4,
    G1
}
