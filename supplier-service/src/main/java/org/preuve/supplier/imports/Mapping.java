package org.preuve.supplier.imports;

import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a list hold. Columns that are not here are not read.
 *
 * @param columns by their place, from 0; no field stands twice
 * @param country for lines that name none, ISO 3166-1 alpha-2
 */
public record Mapping(Map<Integer, Target> columns, Optional<String> country) {

    public Mapping {
        columns = Map.copyOf(columns);
    }

    /**
     * What a column holds.
     *
     * @param scheme of a registration number: the register that all of the column's numbers are in
     */
    public record Target(ImportField field, Optional<String> scheme) {

        static Target of(ImportField field) {
            return new Target(field, Optional.empty());
        }
    }
}
