package org.preuve.supplier.imports.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.imports.ImportField;
import org.preuve.supplier.imports.Mapping;
import org.preuve.supplier.imports.Mapping.Target;
import org.preuve.supplier.problem.InvalidInput;

/** What the columns hold, as an officer says it. Columns that are left out are not read. */
record MappingBody(
        @Nullable List<MappedColumn> columns, @Nullable String country) {

    private static final int LONGEST_SCHEME = 50;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    record MappedColumn(
            @Nullable Integer index,
            @Nullable String field,
            @Nullable String scheme) {}

    /** @throws InvalidInput with all that is wrong */
    Mapping mapping(int width) {
        List<FieldProblem> errors = new ArrayList<>();
        Map<Integer, Target> targets = new HashMap<>();
        Set<ImportField> taken = EnumSet.noneOf(ImportField.class);
        List<MappedColumn> given = columns == null ? List.of() : columns;
        for (int place = 0; place < given.size(); place++) {
            add(targets, taken, given.get(place), "/columns/" + place, width, errors);
        }
        if (country != null && !COUNTRIES.contains(country)) {
            errors.add(new FieldProblem("/country", "is not a country", "an ISO 3166-1 code such as PT"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Mapping(targets, Optional.ofNullable(country));
    }

    private static void add(
            Map<Integer, Target> targets,
            Set<ImportField> taken,
            MappedColumn column,
            String at,
            int width,
            List<FieldProblem> errors) {
        int index = column.index() == null ? 0 : column.index();
        Optional<ImportField> field = Optional.ofNullable(column.field()).flatMap(ImportField::ofWord);
        Optional<String> scheme = Optional.ofNullable(column.scheme());
        if (index < 1 || index > width || targets.containsKey(index - 1)) {
            errors.add(
                    new FieldProblem(at + "/index", "is not a column of this list", "1 to " + width + ", each once"));
        }
        if (field.isEmpty() || !taken.add(field.get())) {
            errors.add(new FieldProblem(at + "/field", "is not a field, or stands twice", "one of " + words()));
        }
        if (scheme.filter(text -> text.isBlank() || text.length() > LONGEST_SCHEME)
                        .isPresent()
                || (scheme.isPresent()
                        && field.filter(ImportField.REGISTRATION_NUMBER::equals).isEmpty())) {
            errors.add(new FieldProblem(at + "/scheme", "does not belong here", "a register, of registration-number"));
        }
        field.ifPresent(known -> targets.put(index - 1, new Target(known, scheme)));
    }

    private static String words() {
        return Arrays.stream(ImportField.values()).map(ImportField::word).collect(Collectors.joining(", "));
    }
}
