package org.preuve.supplier.requests.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.preuve.supplier.requests.Period;
import org.preuve.supplier.requests.Question;
import org.preuve.supplier.requests.Subject;
import org.preuve.supplier.requests.VoluntaryStandard;
import org.preuve.supplier.requests.VoluntaryStandard.Point;

/** What is asked, as it was written; points with their titles, and with the criterion that answers each. */
record QuestionView(
        String type,
        Optional<Map<String, String>> subject,
        Optional<String> topic,
        Optional<String> criterion,
        Optional<CommitmentView> commitment,
        Optional<LocalDate> until,
        Optional<String> standard,
        Optional<List<PointView>> points,
        Optional<Period> period) {

    record CommitmentView(String id) {}

    /** @param criterion of the attestation that answers it */
    record PointView(String id, String criterion, String en, String fr) {}

    static QuestionView of(Question question, VoluntaryStandard standard) {
        return switch (question) {
            case Question.Attestation asked -> of(asked);
            case Question.Progress asked -> of(asked);
            case Question.DataPoints asked ->
                new QuestionView(
                        "data-points",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(asked.standard()),
                        Optional.of(points(asked, standard)),
                        Optional.of(asked.period()));
        };
    }

    private static QuestionView of(Question.Attestation asked) {
        return new QuestionView(
                "attestation",
                Optional.of(subject(asked.subject())),
                Optional.of(asked.topic()),
                Optional.of(asked.criterion()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                asked.period());
    }

    private static QuestionView of(Question.Progress asked) {
        return new QuestionView(
                "progress",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new CommitmentView(asked.commitment().value())),
                asked.until(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Map<String, String> subject(Subject subject) {
        Map<String, String> shown = new TreeMap<>(subject.parts());
        shown.put("type", subject.type().word());
        return shown;
    }

    private static List<PointView> points(Question.DataPoints asked, VoluntaryStandard standard) {
        return standard.points().stream()
                .filter(point -> asked.points().contains(point.id()))
                .map((Point point) -> new PointView(point.id(), asked.criterion(point.id()), point.en(), point.fr()))
                .toList();
    }
}
