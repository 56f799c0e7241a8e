package org.preuve.supplier.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.supplier.imports.Mapping.Target;
import org.preuve.supplier.imports.ReadLine.LineProblem;
import org.preuve.supplier.sheets.Sheet.Row;
import org.preuve.supplier.suppliers.Contact;
import org.preuve.supplier.suppliers.IdentityField;
import org.preuve.supplier.suppliers.IdentityRules;
import org.preuve.supplier.suppliers.IdentityRules.Fault;
import org.preuve.supplier.suppliers.IdentityRules.Reading;

/** Reads one line of a list as a supplier, and notes all that is wrong with it by the headers of its columns. */
final class LineReader {

    /** What a spreadsheet would take for a formula; none of it begins a name or a place. */
    private static final String FORMULA = "=+-@";

    private static final Set<ImportField> TEXTS = EnumSet.of(
            ImportField.NAME,
            ImportField.ADDRESS,
            ImportField.CITY,
            ImportField.SECTOR,
            ImportField.REGISTRATION_SCHEME,
            ImportField.REGISTRATION_NUMBER,
            ImportField.CONTACT_NAME,
            ImportField.CONTACT_EMAIL);

    private final List<String> header;
    private final Mapping mapping;
    private final LocalDate day;
    private final Map<ImportField, String> cells = new EnumMap<>(ImportField.class);
    private final Map<ImportField, String> headers = new EnumMap<>(ImportField.class);
    private final Map<IdentityField, String> said = new EnumMap<>(IdentityField.class);
    private final Set<IdentityField> noted = EnumSet.noneOf(IdentityField.class);
    private final List<LineProblem> problems = new ArrayList<>();

    private LineReader(List<String> header, Mapping mapping, LocalDate day) {
        this.header = header;
        this.mapping = mapping;
        this.day = day;
    }

    /** @param day when the list was handed in: its numbers of employees are of that day */
    static ReadLine read(List<String> header, Mapping mapping, LocalDate day, Row row) {
        return new LineReader(header, mapping, day).read(row);
    }

    private ReadLine read(Row row) {
        noteCellsWithoutHeader(row);
        mapping.columns().forEach((column, target) -> take(column, target, row.cell(column)));
        mapping.country().ifPresent(country -> said.putIfAbsent(IdentityField.COUNTRY, country));
        if (said.containsKey(IdentityField.EMPLOYEES)) {
            said.put(IdentityField.EMPLOYEES_STATED_ON, day.toString());
        }
        Reading reading = IdentityRules.read(said, day);
        reading.faults().stream()
                .filter(fault -> !noted.contains(fault.field()))
                .forEach(this::note);
        Optional<Contact> contact = contact();
        return problems.isEmpty()
                ? new ReadLine(row.line(), reading.identity(), contact, List.of())
                : new ReadLine(row.line(), Optional.empty(), Optional.empty(), List.copyOf(problems));
    }

    private void noteCellsWithoutHeader(Row row) {
        for (int column = header.size(); column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank()) {
                problems.add(new LineProblem(
                        "column " + (column + 1), "stands beyond the last header", "as many cells as headers"));
                return;
            }
        }
    }

    private void take(int column, Target target, String cell) {
        ImportField field = target.field();
        headers.put(field, header(column));
        if (cell.isBlank()) {
            return;
        }
        if (TEXTS.contains(field) && FORMULA.indexOf(cell.charAt(0)) >= 0) {
            problem(field, "begins as a formula does", "text that does not begin with = + - or @");
            return;
        }
        cells.put(field, cell);
        target.scheme().ifPresent(scheme -> said.put(IdentityField.REGISTRATION_SCHEME, scheme));
        field.identity().ifPresent(part -> understand(field, part, cell));
    }

    private void understand(ImportField field, IdentityField part, String cell) {
        switch (field) {
            case COUNTRY ->
                CountryNames.find(cell)
                        .ifPresentOrElse(
                                code -> said.put(part, code),
                                () -> problem(
                                        field,
                                        "is not a country",
                                        "a country's name in English or French, or its code"));
            case LATITUDE, LONGITUDE -> said.put(part, cell.contains(".") ? cell : cell.replace(',', '.'));
            case EMPLOYEES, GLN -> said.put(part, cell.replaceAll("[\\s\\u00a0\\u202f]", ""));
            case LEI -> said.put(part, cell.toUpperCase(Locale.ROOT));
            default -> said.put(part, cell.replaceAll("[\\r\\n\\t]+", " "));
        }
    }

    private Optional<Contact> contact() {
        Optional<String> email = Optional.ofNullable(cells.get(ImportField.CONTACT_EMAIL));
        Optional<String> name = Optional.ofNullable(cells.get(ImportField.CONTACT_NAME));
        if (email.filter(text -> !Contact.isEmail(text)).isPresent()) {
            problem(ImportField.CONTACT_EMAIL, "is not an address", "an email address");
        }
        return email.isPresent() || name.isPresent() ? Optional.of(new Contact(name, email)) : Optional.empty();
    }

    private void note(Fault fault) {
        ImportField field = ImportField.valueOf(
                fault.field() == IdentityField.EMPLOYEES_STATED_ON
                        ? "EMPLOYEES"
                        : fault.field().name());
        problem(field, fault.problem(), fault.expected());
    }

    private void problem(ImportField field, String problem, String expected) {
        field.identity().ifPresent(noted::add);
        problems.add(new LineProblem(headers.getOrDefault(field, field.word()), problem, expected));
    }

    private String header(int column) {
        String text = column < header.size() ? header.get(column) : "";
        return text.isBlank() ? "column " + (column + 1) : text;
    }
}
