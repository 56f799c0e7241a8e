package org.preuve.reporting.commitments;

import static org.preuve.reporting.commitments.CommitmentState.AT_RISK;
import static org.preuve.reporting.commitments.CommitmentState.BROKEN;
import static org.preuve.reporting.commitments.CommitmentState.KEPT;
import static org.preuve.reporting.commitments.CommitmentState.LATE;
import static org.preuve.reporting.commitments.CommitmentState.ON_TRACK;
import static org.preuve.reporting.commitments.CommitmentState.WITHDRAWN;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.reporting.commitments.Course.Reading;
import org.preuve.reporting.commitments.Standing.Reason;
import org.preuve.reporting.following.Pledge;
import org.preuve.reporting.following.Pledge.Point;

/**
 * Decides where a commitment stands from its records and the day, and from nothing else. Days are UTC, and a day that is
 * promised counts to its end. A milestone is met by the last reading up to its day, or made up for by a later one. Who
 * promised has {@value #DAYS_TO_MEASURE} days to send what was measured on a promised day; without it the milestone then
 * counts as missed, and the promise as broken.
 */
final class StandingPolicy {

    static final int DAYS_TO_MEASURE = 60;
    static final int DAYS_WITHOUT_READING = 365;

    private final Pledge pledge;
    private final List<Reading> readings;
    private final LocalDate today;

    private StandingPolicy(Pledge pledge, List<Reading> readings, LocalDate today) {
        this.pledge = pledge;
        this.readings = readings;
        this.today = today;
    }

    static Standing at(Course course, Instant at) {
        if (course.isWithdrawn(at)) {
            return Standing.of(WITHDRAWN, Reason.TAKEN_BACK);
        }
        LocalDate today = at.atZone(ZoneOffset.UTC).toLocalDate();
        List<Reading> known = course.readingsAt(at).stream()
                .filter(reading -> !reading.day().isAfter(today))
                .toList();
        return new StandingPolicy(course.pledgeAt(at), known, today).decide();
    }

    private Standing decide() {
        return target().or(() -> pledge.milestones().stream()
                        .flatMap(milestone -> milestone(milestone).stream())
                        .reduce((one, other) -> one.state() == LATE ? one : other))
                .or(this::line)
                .orElseGet(() -> Standing.of(ON_TRACK, Reason.NOTHING_MISSED));
    }

    private Optional<Standing> target() {
        Point target = pledge.target();
        if (lastUpTo(target.day()).filter(reading -> isReached(reading, target)).isPresent()) {
            return Optional.of(Standing.of(KEPT, Reason.TARGET_REACHED, target));
        }
        if (!today.isAfter(target.day())) {
            return Optional.empty();
        }
        if (isMeasuredSince(target.day())) {
            return Optional.of(Standing.of(BROKEN, Reason.TARGET_MISSED, target));
        }
        CommitmentState unknown = isTimeToMeasureOver(target.day()) ? BROKEN : LATE;
        return Optional.of(Standing.of(unknown, Reason.TARGET_NOT_MEASURED, target));
    }

    /** Empty while the milestone is not due, is met or was made up for. */
    private Optional<Standing> milestone(Point milestone) {
        boolean isMet = lastUpTo(milestone.day())
                        .filter(reading -> isReached(reading, milestone))
                        .isPresent()
                || latest().filter(reading -> isReached(reading, milestone)).isPresent();
        if (isMet || !today.isAfter(milestone.day())) {
            return Optional.empty();
        }
        if (isMeasuredSince(milestone.day())) {
            return Optional.of(Standing.of(LATE, Reason.MILESTONE_MISSED, milestone));
        }
        CommitmentState unknown = isTimeToMeasureOver(milestone.day()) ? LATE : AT_RISK;
        return Optional.of(Standing.of(unknown, Reason.MILESTONE_NOT_MEASURED, milestone));
    }

    /** Behind the straight line from promise to promise, or nothing heard for long. */
    private Optional<Standing> line() {
        LocalDate last = latest().map(Reading::day).orElse(pledge.baseline().day());
        if (ChronoUnit.DAYS.between(last, today) > DAYS_WITHOUT_READING) {
            return Optional.of(Standing.of(AT_RISK, Reason.NOTHING_MEASURED_FOR_A_YEAR));
        }
        return latest().filter(
                        reading -> reading.day().isAfter(pledge.baseline().day()))
                .filter(reading -> !isReached(reading, new Point(reading.day(), expected(reading.day()))))
                .map(reading -> Standing.of(AT_RISK, Reason.BEHIND_THE_LINE, next(reading.day())));
    }

    private BigDecimal expected(LocalDate day) {
        Point from = promised()
                .filter(point -> point.day().isBefore(day))
                .reduce((earlier, later) -> later)
                .orElse(pledge.baseline());
        Point to = next(day);
        long whole = ChronoUnit.DAYS.between(from.day(), to.day());
        if (whole <= 0) {
            return to.value();
        }
        BigDecimal done = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.day(), day));
        return to.value()
                .subtract(from.value())
                .multiply(done)
                .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64)
                .add(from.value());
    }

    private Point next(LocalDate day) {
        return promised()
                .filter(point -> !point.day().isBefore(day))
                .findFirst()
                .orElse(pledge.target());
    }

    private Stream<Point> promised() {
        return Stream.concat(pledge.milestones().stream(), Stream.of(pledge.target()));
    }

    private Optional<Reading> lastUpTo(LocalDate day) {
        return readings.stream().filter(reading -> !reading.day().isAfter(day)).reduce((earlier, later) -> later);
    }

    private Optional<Reading> latest() {
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.getLast());
    }

    private boolean isMeasuredSince(LocalDate day) {
        return readings.stream().anyMatch(reading -> !reading.day().isBefore(day));
    }

    private boolean isTimeToMeasureOver(LocalDate day) {
        return today.isAfter(day.plusDays(DAYS_TO_MEASURE));
    }

    /** Promised is less where the target lies under the baseline, and more otherwise. */
    private boolean isReached(Reading reading, Point point) {
        int over = reading.value().compareTo(point.value());
        return pledge.isReduction() ? over <= 0 : over >= 0;
    }
}
