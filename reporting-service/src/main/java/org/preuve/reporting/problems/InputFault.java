package org.preuve.reporting.problems;

/**
 * One fault of an input.
 *
 * @param at JSON pointer into the body, or the name of a parameter
 */
public record InputFault(String at, String problem, String expected) {}
