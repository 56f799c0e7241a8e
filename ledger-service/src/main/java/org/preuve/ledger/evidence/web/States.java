package org.preuve.ledger.evidence.web;

import java.util.List;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;

/** The states that a list may be asked for. */
final class States {

    private static final List<String> KNOWN =
            List.of("draft", "submitted", "approving", "sealed", "corrected", "withdrawn");

    private States() {}

    static String require(String state) {
        if (!KNOWN.contains(state)) {
            throw new Refused(Problem.invalid("state", "not a state", "one of " + String.join(", ", KNOWN)));
        }
        return state;
    }
}
