package org.preuve.reporting.commitments.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.commitments.Course;
import org.preuve.reporting.commitments.Course.Ignored;
import org.preuve.reporting.commitments.Course.Reading;
import org.preuve.reporting.commitments.Course.Version;
import org.preuve.reporting.commitments.History.Change;
import org.preuve.reporting.commitments.ReadStanding.Told;
import org.preuve.reporting.commitments.Standing;
import org.preuve.reporting.following.Pledge;
import org.preuve.reporting.following.Pledge.Point;

/**
 * Where a commitment stands, as JSON shows it.
 *
 * @param subject of what it is promised, where it is said
 * @param about the milestone or target that decides
 * @param versions what was promised, the first one first: a due date that was moved is seen here
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StandingView(
        String id,
        String issuer,
        String title,
        @Nullable SubjectView subject,
        String state,
        String reason,
        @Nullable PointView about,
        Instant since,
        Instant at,
        String unit,
        PointView baseline,
        PointView target,
        List<PointView> milestones,
        List<ReadingView> readings,
        List<VersionView> versions,
        List<ChangeView> history,
        List<IgnoredView> ignored) {

    record PointView(LocalDate date, BigDecimal value) {

        static PointView of(Point point) {
            return new PointView(point.day(), point.value());
        }

        static @Nullable PointView of(Optional<Point> point) {
            return point.map(PointView::of).orElse(null);
        }
    }

    /** A measurement; {@code until} where it was taken back. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReadingView(
            String record,
            long index,
            LocalDate date,
            BigDecimal value,
            Instant sealedAt,
            @Nullable Instant until) {

        static ReadingView of(Reading reading) {
            return new ReadingView(
                    reading.id().value(),
                    reading.index(),
                    reading.day(),
                    reading.value(),
                    reading.sealedAt(),
                    reading.until().orElse(null));
        }
    }

    record VersionView(String record, long index, Instant sealedAt, PointView target, List<PointView> milestones) {

        static VersionView of(Version version) {
            return new VersionView(
                    version.id().value(),
                    version.index(),
                    version.sealedAt(),
                    PointView.of(version.pledge().target()),
                    points(version.pledge()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            Instant at,
            String state,
            String reason,
            @Nullable PointView about) {

        static ChangeView of(Change change) {
            Standing standing = change.standing();
            return new ChangeView(
                    change.at(), standing.state().word(), standing.reason().word(), PointView.of(standing.about()));
        }
    }

    /** A record that names the commitment and does not count. */
    record IgnoredView(String record, long index, String why) {

        static IgnoredView of(Ignored ignored) {
            String why = ignored.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new IgnoredView(ignored.id().value(), ignored.index(), why);
        }
    }

    static StandingView of(Told told) {
        Course course = told.course();
        Pledge pledge = told.pledge();
        Standing standing = told.standing();
        return new StandingView(
                course.id().value(),
                course.issuer().value(),
                pledge.title(),
                told.subject().map(SubjectView::of).orElse(null),
                standing.state().word(),
                standing.reason().word(),
                PointView.of(standing.about()),
                told.since(),
                told.at(),
                pledge.unit(),
                PointView.of(pledge.baseline()),
                PointView.of(pledge.target()),
                points(pledge),
                course.readings().stream().map(ReadingView::of).toList(),
                course.versions().stream().map(VersionView::of).toList(),
                told.history().stream().map(ChangeView::of).toList(),
                course.ignored().stream().map(IgnoredView::of).toList());
    }

    private static List<PointView> points(Pledge pledge) {
        return pledge.milestones().stream().map(PointView::of).toList();
    }
}
