package org.preuve.reporting.commitments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.preuve.reporting.commitments.Course.Reading;
import org.preuve.reporting.commitments.Course.Version;
import org.preuve.reporting.following.Pledge;
import org.preuve.reporting.following.Pledge.Point;

/** How a commitment came to stand where it does: computed anew each time, so there is nothing that could be edited. */
public final class History {

    /** From when on it stood so. */
    public record Change(Instant at, Standing standing) {}

    private History() {}

    /** Every change up to a time, the first one at the sealing of the commitment. */
    static List<Change> of(Course course, Instant until) {
        List<Change> changes = new ArrayList<>();
        for (Instant moment : moments(course, until)) {
            Standing standing = StandingPolicy.at(course, moment);
            if (changes.isEmpty() || !changes.getLast().standing().equals(standing)) {
                changes.add(new Change(moment, standing));
            }
        }
        return List.copyOf(changes);
    }

    /** When anything can have changed: at each record, and when a promised or a silent day is over. */
    private static NavigableSet<Instant> moments(Course course, Instant until) {
        NavigableSet<Instant> moments = new TreeSet<>();
        course.withdrawnAt().ifPresent(moments::add);
        for (Version version : course.versions()) {
            moments.add(version.sealedAt());
            days(version.pledge()).forEach(day -> moments.add(startOf(day)));
        }
        for (Reading reading : course.readings()) {
            moments.add(reading.sealedAt());
            reading.until().ifPresent(moments::add);
            moments.add(startOf(reading.day().plusDays(StandingPolicy.DAYS_WITHOUT_READING + 1L)));
        }
        Instant first = course.versions().getFirst().sealedAt();
        moments.removeIf(moment -> moment.isBefore(first) || moment.isAfter(until));
        return moments;
    }

    private static Stream<LocalDate> days(Pledge pledge) {
        Stream<LocalDate> promised = Stream.concat(pledge.milestones().stream(), Stream.of(pledge.target()))
                .map(Point::day)
                .flatMap(day -> Stream.of(day.plusDays(1), day.plusDays(StandingPolicy.DAYS_TO_MEASURE + 1L)));
        return Stream.concat(
                promised, Stream.of(pledge.baseline().day().plusDays(StandingPolicy.DAYS_WITHOUT_READING + 1L)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
