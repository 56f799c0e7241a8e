package org.preuve.supplier.imports.web;

import java.util.List;
import java.util.Optional;
import org.preuve.supplier.imports.ListLines.LineState;
import org.preuve.supplier.imports.ListLines.ListedLine;
import org.preuve.supplier.imports.ReadLine.LineProblem;
import org.preuve.supplier.imports.Review.Duplicate;
import org.preuve.supplier.imports.Review.Verdict;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * A line of a list.
 *
 * @param line where it is in the file
 * @param supplier who it has become
 * @param duplicateOf an earlier line, or a supplier that is registered
 */
record LineView(
        int line,
        String state,
        Optional<LegalIdentity> identity,
        Optional<String> supplier,
        List<LineProblem> errors,
        Optional<Repeated> duplicateOf) {

    record Repeated(Optional<Integer> line, Optional<String> supplier) {}

    static LineView of(ListedLine line) {
        return new LineView(
                line.read().line(),
                ImportsController.word(line),
                line.read().identity(),
                Optional.of(line.supplier())
                        .filter(id -> line.state() == LineState.REGISTERED)
                        .map(SupplierId::toString),
                line.read().problems(),
                line.verdict().flatMap(Verdict::duplicate).map(LineView::repeated));
    }

    private static Repeated repeated(Duplicate duplicate) {
        return switch (duplicate) {
            case Duplicate.OfLine known -> new Repeated(Optional.of(known.line()), Optional.empty());
            case Duplicate.OfSupplier known ->
                new Repeated(Optional.empty(), Optional.of(known.supplier().toString()));
        };
    }
}
