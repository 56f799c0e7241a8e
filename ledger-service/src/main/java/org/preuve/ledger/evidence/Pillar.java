package org.preuve.ledger.evidence;

/** The four responsibilities that actions are filed under. */
public enum Pillar {
    ENVIRONMENTAL,
    SOCIAL,
    SOCIETAL,
    ECONOMIC
}
