package org.preuve.ledger.evidence;

import java.time.LocalDate;

/** The days that the evidence is about, both included; never reversed. */
public record Period(LocalDate start, LocalDate end) {

    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a period ends on " + end + " before it starts on " + start);
        }
    }
}
