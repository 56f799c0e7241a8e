package org.preuve.supplier.requests;

import java.time.LocalDate;

/** From one day to another, both included. */
public record Period(LocalDate start, LocalDate end) {

    boolean covers(Period other) {
        return !start.isAfter(other.start) && !end.isBefore(other.end);
    }

    @Override
    public String toString() {
        return start + "/" + end;
    }
}
