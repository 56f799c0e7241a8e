package org.preuve.supplier.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.supplier.imports.Review.Verdict;
import org.preuve.supplier.imports.SupplierImport.Stage;
import org.preuve.supplier.sheets.ReadSheet;
import org.preuve.supplier.sheets.Sheet;
import org.preuve.supplier.sheets.Sheet.Row;
import org.preuve.supplier.suppliers.SupplierId;

/** The lines of an import with what was found about each, read from its file by its mapping. */
public final class ListLines {

    private final ImportStore imports;

    public ListLines(ImportStore imports) {
        this.imports = imports;
    }

    /**
     * All lines, in the order of the list.
     *
     * @throws ImportRefusal.Unknown when the import was removed meanwhile
     */
    public List<ListedLine> of(SupplierImport shown) {
        Sheet sheet = ReadSheet.read(imports.file(shown.id()).orElseThrow(ImportRefusal.Unknown::new));
        Review review = imports.review(shown.review()).orElseThrow(ImportRefusal.Unknown::new);
        Map<Integer, Verdict> verdicts =
                review.remarkable().stream().collect(Collectors.toMap(Verdict::line, Function.identity()));
        List<ListedLine> lines = new ArrayList<>();
        for (Row row : sheet.rows()) {
            Optional<Verdict> verdict = Optional.ofNullable(verdicts.get(row.line()));
            ReadLine read = LineReader.read(sheet.header(), shown.mapping(), shown.day(), row);
            lines.add(new ListedLine(
                    read,
                    verdict,
                    state(shown, verdict, lines.size()),
                    shown.id().supplier(row.line())));
        }
        return lines;
    }

    private static LineState state(SupplierImport shown, Optional<Verdict> verdict, int position) {
        if (verdict.filter(Verdict::isBad).isPresent()) {
            return LineState.BAD;
        }
        if (verdict.isPresent() && !shown.plan().takesDuplicates()) {
            return LineState.DUPLICATE;
        }
        return shown.stage() == Stage.REVIEW || position >= shown.done() ? LineState.READY : LineState.REGISTERED;
    }

    /** What became of a line, or will. */
    public enum LineState {
        BAD,
        DUPLICATE,
        READY,
        REGISTERED
    }

    /**
     * A line.
     *
     * @param supplier who it is, or will be, once registered
     */
    public record ListedLine(ReadLine read, Optional<Verdict> verdict, LineState state, SupplierId supplier) {

        /** Whether it becomes a supplier, or has become one. */
        boolean isTaken() {
            return state == LineState.READY || state == LineState.REGISTERED;
        }
    }
}
