package org.preuve.reporting.commitments;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.preuve.reporting.following.Pledge;
import org.preuve.reporting.following.Pledge.Point;

/** The days on which a commitment may begin to stand otherwise though nothing is sealed. */
public final class StandingDays {

    private StandingDays() {}

    /** The day after each promise, and the one on which the time to measure it is over; in no order. */
    public static Stream<LocalDate> of(Pledge pledge) {
        return Stream.concat(pledge.milestones().stream(), Stream.of(pledge.target()))
                .map(Point::day)
                .flatMap(day -> Stream.of(day.plusDays(1), day.plusDays(StandingPolicy.DAYS_TO_MEASURE + 1L)));
    }
}
