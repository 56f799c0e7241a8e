package org.preuve.reporting.following;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;

/**
 * What a commitment promises: to come from a baseline to a target by a day, over milestones on the way, all in one unit.
 *
 * @param unit UCUM
 * @param milestones in the order of their days
 * @param corrects the commitment, or its correction, in whose place this one stands, if it does
 */
public record Pledge(
        String title,
        Point baseline,
        Point target,
        String unit,
        List<Point> milestones,
        Support support,
        Optional<RecordId> corrects) {

    public Pledge {
        milestones = List.copyOf(milestones);
    }

    /** What is said to carry it: a plan that anybody can read, what is spent on it, and who reviews it. Whether there is one, not what it says. */
    public record Support(boolean plan, boolean resources, boolean reviewer) {

        public static final Support NONE = new Support(false, false, false);
    }

    /** A value, and the day for which it holds or by which it is promised. */
    public record Point(LocalDate day, BigDecimal value) {}

    public LocalDate due() {
        return target.day();
    }

    /** Whether less is promised, as of emissions, and not more, as of a recycled share. */
    public boolean isReduction() {
        return target.value().compareTo(baseline.value()) < 0;
    }
}
