package org.preuve.supplier.records;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.preuve.supplier.fields.Field;
import org.preuve.supplier.fields.Fields;

/** Parts that statements of every kind share. */
public final class StatementParts {

    /** The topics of the European Sustainability Reporting Standards. */
    public static final Set<String> TOPICS = Set.of("E1", "E2", "E3", "E4", "E5", "S1", "S2", "S3", "S4", "G1");

    private static final int LONGEST_NAME = 200;
    private static final int MOST_FILES = 20;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[A-Za-z0-9][A-Za-z0-9.+-]{0,99}");

    private StatementParts() {}

    /** {@code {"start":"2026-01-01","end":"2026-03-31"}}, both days included. */
    public static void period(Fields period) {
        Optional<LocalDate> start = period.required("start").date();
        Optional<LocalDate> end = period.required("end").date();
        period.noteUnless(
                (first, last) -> !last.isBefore(first), start, end, "end", "is before the start", "a later date");
    }

    /** {@code {"indicator":"Organic cotton","value":98.5,"unit":"%"}}. */
    public static void quantity(Fields quantity) {
        quantity.required("indicator").text(LONGEST_NAME);
        quantity.required("value").number();
        quantity.required("unit").unit();
    }

    /** Files that stay with who signs: {@code [{"name":"report.pdf","mediaType":"application/pdf","digest":"u…"}]}. */
    public static void attachments(Field attachments) {
        attachments.objects(MOST_FILES).forEach(file -> {
            file.required("name").text(LONGEST_NAME);
            file.required("mediaType").matching(MEDIA_TYPE, "a media type such as application/pdf");
            file.optional("size").count();
            file.required("digest").digest();
        });
    }
}
