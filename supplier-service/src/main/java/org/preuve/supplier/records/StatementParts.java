package org.preuve.supplier.records;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.preuve.supplier.fields.Fields;

/** Parts that statements of every kind share. */
public final class StatementParts {

    /** The topics of the European Sustainability Reporting Standards. */
    public static final Set<String> TOPICS = Set.of("E1", "E2", "E3", "E4", "E5", "S1", "S2", "S3", "S4", "G1");

    private static final int LONGEST_NAME = 200;

    /** GS1 General Specifications: AI (10) takes twenty characters. */
    private static final int LONGEST_LOT = 20;

    private StatementParts() {}

    /** What a statement is about: {@code {"type":"Product","gtin":"09506000134352","lot":"A7"}}. */
    public static void product(Fields product) {
        product.required("type").exactly("Product");
        product.required("gtin").gtin();
        product.optional("lot").text(LONGEST_LOT);
    }

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
}
