package org.preuve.supplier.requests.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.preuve.supplier.fields.Fields;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.requests.Asking;
import org.preuve.supplier.requests.Purpose;
import org.preuve.supplier.requests.Question;
import org.preuve.supplier.requests.VoluntaryStandard;
import org.preuve.supplier.suppliers.SupplierId;
import tools.jackson.databind.JsonNode;

/** Who is asked for what, as an officer writes it. */
record NewRequests(Asking asking, List<SupplierId> suppliers) {

    private static final int MOST_SUPPLIERS = 300;
    private static final Pattern SUPPLIER = Pattern.compile("(urn:uuid:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_MESSAGE = 2000;
    private static final Map<String, Purpose> PURPOSES =
            Arrays.stream(Purpose.values()).collect(Collectors.toUnmodifiableMap(Purpose::word, one -> one));

    /** @throws InvalidInput with all that is wrong */
    static NewRequests read(JsonNode json, VoluntaryStandard standard) {
        Body body = Body.of(json);
        Fields fields = body.fields();
        List<SupplierId> suppliers = Body.different(
                fields,
                "suppliers",
                MOST_SUPPLIERS,
                item -> item.matching(SUPPLIER, "the id of a supplier").flatMap(SupplierId::parse));
        Optional<Question> question = new QuestionReader(standard).read(body);
        Optional<Purpose> purpose =
                fields.required("purpose").word(PURPOSES.keySet()).map(PURPOSES::get);
        Optional<String> note = fields.optional("note").text(LONGEST_NOTE);
        if (purpose.filter(Purpose.OTHER::equals).isPresent() && note.isEmpty()) {
            fields.note("note", "is missing", "the purpose in words");
        }
        Map<String, String> message = message(fields.optional("message").object());
        Optional<LocalDate> due = fields.required("dueDate").date();
        body.refuseIfWrong();
        Asking asking = new Asking(question.orElseThrow(), purpose.orElseThrow(), note, message, due.orElseThrow());
        return new NewRequests(asking, suppliers);
    }

    private static Map<String, String> message(Fields message) {
        Map<String, String> texts = new TreeMap<>();
        for (String language : List.of("fr", "en")) {
            message.optional(language).text(LONGEST_MESSAGE).ifPresent(text -> texts.put(language, text));
        }
        return texts;
    }
}
