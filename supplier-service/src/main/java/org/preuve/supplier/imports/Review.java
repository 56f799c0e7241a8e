package org.preuve.supplier.imports;

import java.util.List;
import java.util.Optional;
import org.preuve.supplier.imports.ReadLine.LineProblem;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * What was found when a list was looked through.
 *
 * @param remarkable the verdicts on lines that are bad or repeat something, in the order of the list
 */
public record Review(int lines, List<Verdict> remarkable) {

    public Review {
        remarkable = List.copyOf(remarkable);
    }

    public int bad() {
        return (int) remarkable.stream().filter(Verdict::isBad).count();
    }

    public int duplicates() {
        return remarkable.size() - bad();
    }

    /** A line that is bad, or repeats another line or a supplier that is registered. */
    public record Verdict(int line, List<LineProblem> problems, Optional<Duplicate> duplicate) {

        public boolean isBad() {
            return !problems.isEmpty();
        }
    }

    /** What a line repeats. */
    public sealed interface Duplicate {

        /** An earlier line of the list. */
        record OfLine(int line) implements Duplicate {}

        record OfSupplier(SupplierId supplier) implements Duplicate {}
    }
}
