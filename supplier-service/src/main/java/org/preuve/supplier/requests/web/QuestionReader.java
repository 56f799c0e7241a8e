package org.preuve.supplier.requests.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.fields.Fields;
import org.preuve.supplier.records.StatedSubject;
import org.preuve.supplier.records.StatementParts;
import org.preuve.supplier.requests.Period;
import org.preuve.supplier.requests.Question;
import org.preuve.supplier.requests.Subject;
import org.preuve.supplier.requests.VoluntaryStandard;
import tools.jackson.databind.JsonNode;

/** Reads what an officer asks; empty where that is wrong, which is then noted. */
final class QuestionReader {

    private static final Set<String> TYPES = Set.of("attestation", "progress", "data-points");
    private static final Set<String> MEMBERS =
            Set.of("subject", "topic", "criterion", "period", "commitment", "until", "standard", "points");

    private final VoluntaryStandard standard;

    QuestionReader(VoluntaryStandard standard) {
        this.standard = standard;
    }

    Optional<Question> read(Body body) {
        Fields asks = body.fields().required("asks").object();
        JsonNode written = body.object().path("asks");
        String type = asks.required("type").word(TYPES).orElse("");
        return switch (type) {
            case "attestation" -> attestation(asks, written.path("subject"));
            case "progress" -> progress(asks);
            case "data-points" -> dataPoints(asks);
            default -> {
                MEMBERS.forEach(asks::optional); // which of them belong here, the type decides
                yield Optional.empty();
            }
        };
    }

    private static Optional<Question> attestation(Fields asks, JsonNode written) {
        StatedSubject.read(asks.required("subject").object(), StatedSubject.ANY);
        Optional<Subject> subject = Subject.asked(written);
        Optional<String> topic = asks.required("topic").word(StatementParts.TOPICS);
        Optional<String> criterion = asks.required("criterion").slug();
        Optional<Period> period = Body.period(asks.optional("period").object());
        return subject.flatMap(about ->
                topic.flatMap(under -> criterion.map(word -> new Question.Attestation(about, under, word, period))));
    }

    private static Optional<Question> progress(Fields asks) {
        Optional<RecordId> commitment =
                asks.required("commitment").object().required("id").recordId();
        Optional<LocalDate> until = asks.optional("until").date();
        return commitment.map(id -> new Question.Progress(id, until));
    }

    private Optional<Question> dataPoints(Fields asks) {
        Optional<String> named = asks.required("standard").exactly(standard.standard());
        List<String> points =
                Body.different(asks, "points", standard.points().size(), item -> item.word(Set.copyOf(standard.ids())));
        return Body.period(asks.required("period").object())
                .flatMap(period -> named.map(word -> new Question.DataPoints(word, points, period)));
    }
}
