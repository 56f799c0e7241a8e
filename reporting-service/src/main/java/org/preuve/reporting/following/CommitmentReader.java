package org.preuve.reporting.following;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.Pledge.Point;
import org.preuve.reporting.following.Pledge.Support;
import tools.jackson.databind.JsonNode;

/** Reads what commitments promise and progress records measure. What is not said clearly is not said at all. */
final class CommitmentReader {

    private CommitmentReader() {}

    /** @param corrects what the record names as corrected, if anything */
    static Optional<Pledge> pledge(JsonNode statement, JsonNode corrects) {
        List<Point> milestones = new ArrayList<>();
        for (JsonNode milestone : statement.path("milestones")) {
            Optional<Point> point = point(milestone.path("date"), milestone.path("value"));
            if (point.isEmpty()) {
                return Optional.empty();
            }
            milestones.add(point.get());
        }
        JsonNode baseline = statement.path("baseline");
        return point(baseline.path("date"), baseline.path("value"))
                .flatMap(from -> point(
                                statement.path("dueDate"),
                                statement.path("target").path("value"))
                        .flatMap(to -> unit(statement)
                                .map(unit -> new Pledge(
                                        statement.path("title").asString(""),
                                        from,
                                        to,
                                        unit,
                                        milestones,
                                        support(statement),
                                        id(corrects.path("id"))))));
    }

    private static Support support(JsonNode statement) {
        return new Support(
                isSaid(statement, "plan"), isSaid(statement, "resources"), isSaid(statement.path("reviewer"), "name"));
    }

    private static boolean isSaid(JsonNode statement, String member) {
        return Members.text(statement, member).filter(text -> !text.isBlank()).isPresent();
    }

    static Optional<Measure> measure(JsonNode statement) {
        return id(statement.path("commitment").path("id"))
                .flatMap(commitment -> point(statement.path("date"), statement.path("value"))
                        .flatMap(point -> statement
                                .path("unit")
                                .asStringOpt()
                                .map(unit -> new Measure(commitment, point.day(), point.value(), unit))));
    }

    /** Baseline and target are measured in one unit, or nothing can be. */
    private static Optional<String> unit(JsonNode statement) {
        String unit = statement.path("baseline").path("unit").asString("");
        boolean isOne = unit.equals(statement.path("target").path("unit").asString(""));
        return isOne && !unit.isEmpty() ? Optional.of(unit) : Optional.empty();
    }

    private static Optional<Point> point(JsonNode day, JsonNode value) {
        return day.stringValueOpt()
                .filter(written -> value.isNumber())
                .flatMap(Members::day)
                .map(read -> new Point(read, value.decimalValue()));
    }

    private static Optional<RecordId> id(JsonNode written) {
        try {
            return written.isString() ? Optional.of(RecordId.parse(written.asString())) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
