package org.preuve.supplier.imports.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.imports.ImportField;
import org.preuve.supplier.imports.ImportId;
import org.preuve.supplier.imports.Mapping;
import org.preuve.supplier.imports.Mapping.Target;
import org.preuve.supplier.imports.SupplierImport;
import org.preuve.supplier.imports.SupplierImport.Column;
import org.preuve.supplier.imports.SupplierImport.Counts;
import org.preuve.supplier.imports.SupplierImport.Description;
import org.preuve.supplier.imports.SupplierImport.Plan;
import org.preuve.supplier.imports.SupplierImport.Stage;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** An import as MongoDB keeps it. */
@Document("imports")
record ImportDocument(
        @Id String id,
        String file,
        String name,
        String format,
        List<ColumnDocument> columns,
        List<String> remarks,
        List<TargetDocument> mapping,
        @Nullable String country,
        String review,
        int lines,
        int bad,
        int duplicates,
        String stage,
        boolean strict,
        boolean takesDuplicates,
        int done,
        @Nullable Instant linksGivenAt,
        Instant uploadedAt,
        long revision) {

    static ImportDocument of(SupplierImport kept) {
        Description description = kept.description();
        return new ImportDocument(
                kept.id().toString(),
                kept.file().multihash(),
                description.name(),
                description.format(),
                description.columns().stream().map(ColumnDocument::of).toList(),
                description.remarks(),
                TargetDocument.of(kept.mapping()),
                kept.mapping().country().orElse(null),
                kept.review().toString(),
                kept.counts().lines(),
                kept.counts().bad(),
                kept.counts().duplicates(),
                kept.stage().name(),
                kept.plan().isStrict(),
                kept.plan().takesDuplicates(),
                kept.done(),
                kept.linksGivenAt().orElse(null),
                kept.uploadedAt(),
                kept.version());
    }

    SupplierImport kept() {
        return new SupplierImport(
                new ImportId(UUID.fromString(id)),
                Hash.ofMultihash(file),
                new Description(
                        name,
                        format,
                        columns.stream().map(ColumnDocument::column).toList(),
                        remarks),
                TargetDocument.mapping(mapping, country),
                UUID.fromString(review),
                new Counts(lines, bad, duplicates),
                Stage.valueOf(stage),
                new Plan(strict, takesDuplicates),
                done,
                Optional.ofNullable(linksGivenAt),
                uploadedAt,
                revision);
    }

    record ColumnDocument(String header, List<String> samples) {

        static ColumnDocument of(Column column) {
            return new ColumnDocument(column.header(), column.samples());
        }

        Column column() {
            return new Column(header, samples);
        }
    }

    record TargetDocument(
            int column, String field, @Nullable String scheme) {

        static List<TargetDocument> of(Mapping mapping) {
            return mapping.columns().entrySet().stream()
                    .map(one -> new TargetDocument(
                            one.getKey(),
                            one.getValue().field().word(),
                            one.getValue().scheme().orElse(null)))
                    .toList();
        }

        static Mapping mapping(List<TargetDocument> columns, @Nullable String country) {
            Function<TargetDocument, Target> target =
                    one -> new Target(ImportField.ofWord(one.field()).orElseThrow(), Optional.ofNullable(one.scheme()));
            return new Mapping(
                    columns.stream().collect(Collectors.toMap(TargetDocument::column, target)),
                    Optional.ofNullable(country));
        }
    }
}
