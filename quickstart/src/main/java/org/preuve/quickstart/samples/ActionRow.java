package org.preuve.quickstart.samples;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns one line of the spreadsheet into an evidence draft, or says in one sentence why it cannot. */
final class ActionRow {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<Character> FORMULA = Set.of('=', '+', '@', '\t');

    private static final Map<String, String> PILLARS = Map.of(
            "Environnementale",
            "environmental",
            "Sociale",
            "social",
            "Sociétale",
            "societal",
            "Économique",
            "economic");
    private static final Map<String, String> ACTIONS =
            Map.of("Curative", "curative", "Corrective", "corrective", "Préventive", "preventive");
    private static final Map<String, String> QUALITIES = Map.of(
            "Mesurée", "measured",
            "Facturée", "invoiced",
            "Déclarée", "declared",
            "Calculée", "calculated",
            "Auditée", "audited",
            "Pesée", "weighed",
            "Comptable", "accounted",
            "Estimée", "estimated");
    /** UCUM, and ISO 4217 for money. Tonnes of CO2e are tonnes; that they are of CO2e the indicator says. */
    private static final Map<String, String> UNITS = Map.of(
            "kWh", "kW.h", "m³", "m3", "m3", "m3", "tCO2e", "t", "€", "EUR", "", "1", "t", "t", "kg", "kg", "h", "h",
            "%", "%");

    private final NamedCsvRecord record;
    private final Function<String, Boolean> isNewReference;

    ActionRow(NamedCsvRecord record, Function<String, Boolean> isNewReference) {
        this.record = record;
        this.isNewReference = isNewReference;
    }

    Row read() {
        try {
            requireText();
            return switch (FrenchNumber.parse(field("Quantité"))) {
                case FrenchNumber.Value number ->
                    new Row.Action(line(), reference(), evidence(number.value()), field("Justificatif"));
                case FrenchNumber.Ambiguous number -> new Row.Unclear(line(), reference(), question(number));
                case FrenchNumber.Missing missing -> throw new Wrong("the quantity is missing");
                case FrenchNumber.Unreadable unreadable ->
                    throw new Wrong("'" + field("Quantité") + "' is not a number");
            };
        } catch (Wrong wrong) {
            return new Row.Refused(line(), reference(), wrong.reason);
        }
    }

    private void requireText() throws Wrong {
        for (String field : record.getFields()) {
            if (!field.isEmpty() && FORMULA.contains(field.charAt(0))) {
                throw new Wrong("'" + field + "' is a formula, not text");
            }
        }
        if (record.getFieldCount() != record.getHeader().size()) {
            throw new Wrong(record.getFieldCount() + " cells stand where "
                    + record.getHeader().size() + " are expected");
        }
        if (!isNewReference.apply(reference())) {
            throw new Wrong("the reference " + reference() + " stands in an earlier row");
        }
    }

    private ObjectNode evidence(BigDecimal quantity) throws Wrong {
        var evidence = JsonMapper.shared().createObjectNode();
        evidence.put("reference", reference()).put("title", required("Action"));
        evidence.put("pillar", word("Pilier", PILLARS)).put("topic", required("Thème ESRS"));
        if (!field("Type").isEmpty()) {
            evidence.put("action", word("Type", ACTIONS));
        }
        if (!field("Site").isEmpty()) {
            evidence.put("site", field("Site"));
        }
        period(evidence.putObject("period"));
        evidence.putObject("quantity")
                .put("indicator", indicator())
                .put("value", quantity.stripTrailingZeros())
                .put("unit", word("Unité", UNITS));
        evidence.put("quality", word("Qualité", QUALITIES));
        if (!field("Commentaire").isEmpty()) {
            evidence.put("comment", field("Commentaire"));
        }
        return evidence;
    }

    private void period(ObjectNode period) throws Wrong {
        var start = day("Début");
        var end = day("Fin");
        if (end.isBefore(start)) {
            throw new Wrong("the period ends on " + field("Fin") + ", before it starts on " + field("Début"));
        }
        period.put("start", start.toString()).put("end", end.toString());
    }

    private String indicator() throws Wrong {
        String indicator = required("Indicateur");
        return field("Unité").equals("tCO2e") ? indicator + " (CO2e)" : indicator;
    }

    private String question(FrenchNumber.Ambiguous number) {
        return "does '" + field("Quantité") + "' " + field("Unité") + " mean "
                + number.asDecimal().toPlainString() + " with a decimal point, or "
                + number.asThousands().toPlainString() + "?";
    }

    private LocalDate day(String column) throws Wrong {
        try {
            return LocalDate.parse(field(column), DAY);
        } catch (DateTimeParseException notADay) {
            throw new Wrong("'" + field(column) + "' in " + column + " is not a day (dd/mm/yyyy)");
        }
    }

    private String word(String column, Map<String, String> words) throws Wrong {
        String word = words.get(field(column));
        if (word == null) {
            throw new Wrong("'" + field(column) + "' in " + column + " is not one of "
                    + words.keySet().stream()
                            .filter(known -> !known.isEmpty())
                            .sorted()
                            .toList());
        }
        return word;
    }

    private String required(String column) throws Wrong {
        if (field(column).isEmpty()) {
            throw new Wrong(column + " is missing");
        }
        return field(column);
    }

    private String field(String column) {
        return record.findField(column).orElse("").strip();
    }

    private String reference() {
        return field("Réf");
    }

    private long line() {
        return record.getStartingLineNumber();
    }

    private static final class Wrong extends Exception {
        private final String reason;

        Wrong(String reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
