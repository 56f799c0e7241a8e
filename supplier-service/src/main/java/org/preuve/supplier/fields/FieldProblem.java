package org.preuve.supplier.fields;

/**
 * One thing that is wrong with what was sent.
 *
 * @param at JSON Pointer (RFC 6901) into the document, or the name of a parameter
 * @param problem what is wrong, for a person
 * @param expected what would have been right
 */
public record FieldProblem(String at, String problem, String expected) {}
