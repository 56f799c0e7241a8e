package org.preuve.ledger.evidence.web;

import org.preuve.ledger.approval.Person;
import org.preuve.ledger.doors.Caller;
import org.preuve.ledger.evidence.Actor;

/** Who calls, as evidence knows them. A contributor who is nothing else sees their own work only. */
final class Actors {

    private Actors() {}

    static Actor of(Caller caller) {
        return new Actor(new Person(caller.subject()), caller.hasAny("ROLE_officer", "ROLE_approver", "ROLE_auditor"));
    }
}
