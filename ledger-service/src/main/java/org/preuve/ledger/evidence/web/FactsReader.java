package org.preuve.ledger.evidence.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.ledger.doors.Fields;
import org.preuve.ledger.evidence.Action;
import org.preuve.ledger.evidence.Facts;
import org.preuve.ledger.evidence.Period;
import org.preuve.ledger.evidence.Pillar;
import org.preuve.ledger.evidence.Quality;
import org.preuve.ledger.evidence.Quantity;
import org.preuve.ledger.evidence.Topic;
import tools.jackson.databind.JsonNode;

/** Reads a draft's facts from JSON, naming everything that is wrong with them. */
final class FactsReader {

    /** UCUM is printable ASCII without spaces; an ISO 4217 code is too. */
    private static final Pattern UNIT = Pattern.compile("[\\x21-\\x7e]{1,40}");

    private static final int LONGEST_REASON = 1000;

    private FactsReader() {}

    /** @throws org.preuve.ledger.doors.Refused with all mistakes */
    static Facts read(JsonNode body) {
        Fields fields = Fields.of(body);
        return facts(fields);
    }

    /** The facts of a correction with the reason beside them. */
    static WithReason readCorrection(JsonNode body) {
        Fields fields = Fields.of(body);
        String reason = fields.text("reason", LONGEST_REASON);
        return new WithReason(facts(fields), reason);
    }

    /** The facts of any draft; of a correction with the reason, where that changes too. */
    static Edit readEdit(JsonNode body) {
        Fields fields = Fields.of(body);
        Optional<String> reason = fields.optionalText("reason", LONGEST_REASON);
        return new Edit(facts(fields), reason);
    }

    /** A draft as it shall be. */
    record Edit(Facts facts, Optional<String> reason) {}

    /** The reason alone. */
    static String readReason(JsonNode body) {
        Fields fields = Fields.of(body);
        String reason = fields.text("reason", LONGEST_REASON);
        fields.nothingElse();
        fields.check();
        return reason;
    }

    /** What is to stand, and why. */
    record WithReason(Facts facts, String reason) {}

    private static Facts facts(Fields fields) {
        String reference = fields.text("reference", 64);
        String title = fields.text("title", 300);
        Pillar pillar = fields.word("pillar", Pillar.class);
        Topic topic = fields.word("topic", Topic.class);
        Optional<Action> action = fields.optionalWord("action", Action.class);
        Optional<String> site = fields.optionalText("site", 200);
        Period period = period(fields);
        Quantity quantity = quantity(fields.object("quantity"));
        Quality quality = fields.word("quality", Quality.class);
        Optional<String> comment = fields.optionalText("comment", 4000);
        fields.nothingElse();
        fields.check();
        return new Facts(reference, title, pillar, topic, action, site, period, quantity, quality, comment);
    }

    private static Period period(Fields fields) {
        Fields period = fields.object("period");
        LocalDate start = period.date("start");
        LocalDate end = period.date("end");
        period.nothingElse();
        if (end.isBefore(start)) {
            period.refuse("end", "before the start", "a day on or after " + start);
            return new Period(start, start);
        }
        return new Period(start, end);
    }

    private static Quantity quantity(Fields quantity) {
        String indicator = quantity.text("indicator", 200);
        double value = quantity.number("value");
        String unit = quantity.text("unit", 40);
        quantity.nothingElse();
        if (!UNIT.matcher(unit).matches()) {
            quantity.refuse("unit", "not a unit", "a UCUM unit such as kW.h, or a currency such as EUR");
        }
        return new Quantity(indicator, value, unit);
    }
}
