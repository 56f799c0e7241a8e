package org.preuve.supplier.requests.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.supplier.fields.Field;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.fields.Fields;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.requests.Period;
import tools.jackson.databind.JsonNode;

/** A body that is read member by member; whatever is wrong is noted in its place, and all of it told at once. */
record Body(JsonNode object, Fields fields) {

    /** @throws InvalidInput when it is no object, or holds half of a character, which no database takes */
    static Body of(JsonNode body) {
        boolean isHalved = body.toString().codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
        if (!body.isObject() || isHalved) {
            throw new InvalidInput(new FieldProblem("", "is not what belongs here", "an object, in Unicode"));
        }
        return new Body(body, Fields.of("", body));
    }

    /** @throws InvalidInput with all that was noted */
    void refuseIfWrong() {
        List<FieldProblem> problems = fields.problems();
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** The items of an array, none of them twice. */
    static <T> List<T> different(Fields of, String name, int most, Function<Field, Optional<T>> reading) {
        List<T> read = of.required(name).items(most).stream()
                .flatMap(item -> reading.apply(item).stream())
                .toList();
        if (new HashSet<>(read).size() < read.size()) {
            of.note(name, "names something twice", "each once");
        }
        return read;
    }

    static Optional<Period> period(Fields period) {
        Optional<LocalDate> start = period.required("start").date();
        Optional<LocalDate> end = period.required("end").date();
        period.noteUnless(
                (first, last) -> !last.isBefore(first), start, end, "end", "is before the start", "a later date");
        return start.flatMap(first -> end.map(last -> new Period(first, last)));
    }
}
