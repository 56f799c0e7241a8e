package org.preuve.reporting.following.mongo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.Pledge;
import org.preuve.reporting.following.Pledge.Point;
import org.preuve.reporting.following.Pledge.Support;

/** A pledge as it lies in MongoDB. Numbers are texts, so that they stay as they were signed. */
record PledgeDocument(
        String title,
        PointDocument baseline,
        PointDocument target,
        String unit,
        List<PointDocument> milestones,
        boolean plan,
        boolean resources,
        boolean reviewer,
        @Nullable String corrects) {

    static PledgeDocument of(Pledge pledge) {
        return new PledgeDocument(
                pledge.title(),
                PointDocument.of(pledge.baseline()),
                PointDocument.of(pledge.target()),
                pledge.unit(),
                pledge.milestones().stream().map(PointDocument::of).toList(),
                pledge.support().plan(),
                pledge.support().resources(),
                pledge.support().reviewer(),
                pledge.corrects().map(RecordId::value).orElse(null));
    }

    Pledge pledge() {
        return new Pledge(
                title,
                baseline.point(),
                target.point(),
                unit,
                milestones.stream().map(PointDocument::point).toList(),
                new Support(plan, resources, reviewer),
                Optional.ofNullable(corrects).map(RecordId::parse));
    }

    record PointDocument(String day, String value) {

        static PointDocument of(Point point) {
            return new PointDocument(point.day().toString(), point.value().toPlainString());
        }

        Point point() {
            return new Point(LocalDate.parse(day), new BigDecimal(value));
        }
    }
}
