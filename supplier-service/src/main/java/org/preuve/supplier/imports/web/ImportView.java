package org.preuve.supplier.imports.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.preuve.supplier.imports.Mapping.Target;
import org.preuve.supplier.imports.SupplierImport;
import org.preuve.supplier.imports.SupplierImport.Column;
import org.preuve.supplier.imports.SupplierImport.Stage;

/** An import as officers see it. */
record ImportView(
        String id,
        String state,
        FileView file,
        List<String> remarks,
        List<ColumnView> columns,
        Optional<String> country,
        CountsView counts,
        ProgressView progress,
        Optional<Instant> linksGivenAt,
        Instant uploadedAt) {

    record FileView(String name, String format) {}

    /** @param index from 1, as spreadsheets count */
    record ColumnView(
            int index, String header, Optional<String> field, Optional<String> scheme, List<String> samples) {}

    record CountsView(int lines, int good, int bad, int duplicates) {}

    record ProgressView(int done, int of) {}

    static ImportView of(SupplierImport shown) {
        List<Column> columns = shown.description().columns();
        return new ImportView(
                shown.id().toString(),
                shown.stage().name().toLowerCase(Locale.ROOT),
                new FileView(shown.description().name(), shown.description().format()),
                shown.description().remarks(),
                IntStream.range(0, columns.size())
                        .mapToObj(place -> column(shown, place, columns.get(place)))
                        .toList(),
                shown.mapping().country(),
                new CountsView(
                        shown.counts().lines(),
                        shown.counts().good(),
                        shown.counts().bad(),
                        shown.counts().duplicates()),
                new ProgressView(
                        shown.stage() == Stage.REVIEW ? 0 : shown.done(),
                        shown.counts().lines()),
                shown.linksGivenAt(),
                shown.uploadedAt());
    }

    private static ColumnView column(SupplierImport shown, int place, Column column) {
        Optional<Target> target = Optional.ofNullable(shown.mapping().columns().get(place));
        return new ColumnView(
                place + 1,
                column.header(),
                target.map(known -> known.field().word()),
                target.flatMap(Target::scheme),
                column.samples());
    }
}
