package org.preuve.reporting.rules;

import java.time.LocalDate;

/** Days from one to another, both included. */
public record Days(LocalDate start, LocalDate end) {

    public boolean cover(Days others) {
        return !start.isAfter(others.start) && !end.isBefore(others.end);
    }

    public boolean overlap(Days others) {
        return !start.isAfter(others.end) && !end.isBefore(others.start);
    }
}
