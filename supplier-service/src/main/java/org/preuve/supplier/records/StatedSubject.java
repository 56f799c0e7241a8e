package org.preuve.supplier.records;

import java.util.Optional;
import java.util.Set;
import org.preuve.supplier.fields.Fields;

/**
 * What a statement is about: a product, one batch of it, a site, a material, or the company that states it. Holds what
 * could be read; what could not was noted.
 */
public record StatedSubject(
        String type,
        Optional<String> gtin,
        Optional<String> lot,
        Optional<String> gln,
        Optional<String> name,
        Optional<String> lei) {

    /** What may be attested of, or promised about. */
    public static final Set<String> ANY = Set.of("Product", "Batch", "Site", "Material", "Company");

    /** What is made of something. */
    public static final Set<String> MADE = Set.of("Product", "Batch", "Material");

    /** What is sold under a number. */
    public static final Set<String> NUMBERED = Set.of("Product", "Batch");

    private static final int LONGEST_NAME = 200;

    /** GS1 General Specifications: AI (10) takes twenty characters. */
    private static final int LONGEST_LOT = 20;

    private static final Set<String> MEMBERS =
            Set.of("gtin", "lot", "gln", "name", "country", "countryOfOrigin", "lei");

    /** Reads a subject, which has to be of one of these types, and notes what is wrong with it. */
    public static StatedSubject read(Fields subject, Set<String> types) {
        String type = subject.required("type").word(types).orElse("");
        return switch (type) {
            case "Product" -> numbered(type, subject, subject.optional("lot").text(LONGEST_LOT));
            case "Batch" -> numbered(type, subject, subject.required("lot").text(LONGEST_LOT));
            case "Site" -> site(subject);
            case "Material" -> material(subject);
            case "Company" -> company(subject);
            default -> {
                MEMBERS.forEach(subject::optional); // which of them belong here, the type decides
                yield new StatedSubject(type, none(), none(), none(), none(), none());
            }
        };
    }

    private static StatedSubject numbered(String type, Fields subject, Optional<String> lot) {
        return new StatedSubject(type, subject.required("gtin").gtin(), lot, none(), none(), none());
    }

    private static StatedSubject site(Fields subject) {
        Optional<String> gln = subject.required("gln").gln();
        subject.optional("country").country();
        return new StatedSubject(
                "Site", none(), none(), gln, subject.optional("name").text(LONGEST_NAME), none());
    }

    private static StatedSubject material(Fields subject) {
        Optional<String> name = subject.required("name").text(LONGEST_NAME);
        subject.optional("countryOfOrigin").country();
        return new StatedSubject("Material", none(), subject.optional("lot").text(LONGEST_LOT), none(), name, none());
    }

    private static StatedSubject company(Fields subject) {
        return new StatedSubject(
                "Company",
                none(),
                none(),
                subject.optional("gln").gln(),
                subject.optional("name").text(LONGEST_NAME),
                subject.optional("lei").lei());
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
