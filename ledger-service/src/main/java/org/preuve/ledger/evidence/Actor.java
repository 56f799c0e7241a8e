package org.preuve.ledger.evidence;

import org.preuve.ledger.approval.Person;

/**
 * A person at one of the doors of evidence.
 *
 * @param seesAll whether they may read what others wrote; a contributor sees their own work only
 */
public record Actor(Person person, boolean seesAll) {}
