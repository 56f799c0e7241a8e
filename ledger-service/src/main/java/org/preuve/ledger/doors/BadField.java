package org.preuve.ledger.doors;

/**
 * One thing that is wrong with what was sent.
 *
 * @param at a JSON pointer into the body, or the name of a parameter
 */
public record BadField(String at, String problem, String expected) {}
