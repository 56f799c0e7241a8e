package org.preuve.reporting.commitments;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.Pledge;
import org.preuve.reporting.following.ProgressStore;
import org.preuve.reporting.following.ProgressStore.Placed;
import org.preuve.reporting.following.Subject;

/** Says where commitments stand, as the followed log has it. */
public final class ReadStanding {

    private static final int AT_ONCE = 100;

    private final ReadCourse courses;
    private final ProgressStore commitments;
    private final Clock clock;

    public ReadStanding(ReadCourse courses, ProgressStore commitments, Clock clock) {
        this.courses = courses;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** A commitment's course, and where it stood at a time. */
    public record Told(Course course, Instant at, List<History.Change> history) {

        /** What was promised then. */
        public Pledge pledge() {
            return course.pledgeAt(at);
        }

        /** Of what it was promised then. */
        public Optional<Subject> subject() {
            return course.versionAt(at).subject();
        }

        public Standing standing() {
            return history.getLast().standing();
        }

        /** From when on it stands so. */
        public Instant since() {
            return history.getLast().at();
        }
    }

    /** Where it stands now. */
    public Optional<Told> of(RecordId commitment) {
        return of(commitment, clock.instant());
    }

    /** Where it stood; empty when the log has no such commitment at that time, or its content was erased. */
    public Optional<Told> of(RecordId commitment, Instant at) {
        return courses.of(commitment)
                .map(course -> new Told(course, at, History.of(course, at)))
                .filter(told -> !told.history().isEmpty());
    }

    /**
     * Commitments that stand so, the last sealed first.
     *
     * @param states all when empty
     * @param below only those with a lower index in the log
     */
    public List<Told> page(Set<CommitmentState> states, long below, int limit) {
        Instant now = clock.instant();
        List<Told> page = new ArrayList<>();
        List<Placed> some = commitments.commitments(below, AT_ONCE);
        while (!some.isEmpty() && page.size() < limit) {
            some.stream()
                    .flatMap(placed -> of(placed.id(), now).stream())
                    .filter(told ->
                            states.isEmpty() || states.contains(told.standing().state()))
                    .limit(limit - page.size())
                    .forEach(page::add);
            some = commitments.commitments(some.getLast().index(), AT_ONCE);
        }
        return page;
    }
}
