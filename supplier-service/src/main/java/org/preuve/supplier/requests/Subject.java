package org.preuve.supplier.requests;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.preuve.supplier.fields.Gtin;
import tools.jackson.databind.JsonNode;

/** What is stated or asked about, by the members that tell it: {@code (PRODUCT, {"gtin": "09506000134352"})}. */
public record Subject(Type type, Map<String, String> parts) {

    private static final String LOT = "lot";
    private static final String ORIGIN = "countryOfOrigin";
    private static final List<String> LABELS = List.of("name", "country", "gln", "lei");

    public Subject {
        parts = Map.copyOf(parts);
    }

    /** Types of subjects, and the members that identify one. */
    public enum Type {
        PRODUCT("Product", "gtin", LOT),
        BATCH("Batch", "gtin", LOT),
        SITE("Site", "gln"),
        MATERIAL("Material", "name", ORIGIN, LOT),
        COMPANY("Company");

        private final String word;
        private final List<String> members;

        Type(String word, String... members) {
            this.word = word;
            this.members = List.of(members);
        }

        public String word() {
            return word;
        }

        public static Optional<Type> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(type -> type.word.equals(word))
                    .findFirst();
        }
    }

    /** What a checked statement is about, by no more than identifies it; empty for a subject of another type. */
    static Optional<Subject> stated(JsonNode subject) {
        return Type.ofWord(subject.path("type").asString(""))
                .map(type -> new Subject(type, parts(subject, type.members.stream())));
    }

    /** What is asked about, with all that helps people to know it again. */
    public static Optional<Subject> asked(JsonNode subject) {
        return Type.ofWord(subject.path("type").asString(""))
                .map(type -> new Subject(type, parts(subject, Stream.concat(type.members.stream(), LABELS.stream()))));
    }

    private static Map<String, String> parts(JsonNode subject, Stream<String> members) {
        Map<String, String> parts = new TreeMap<>();
        members.forEach(member -> subject.path(member).asStringOpt().ifPresent(value -> parts.put(member, value)));
        return parts;
    }

    /** Whether what is said of the other one is said of this: a whole product's statement holds for each of its lots. */
    boolean isCoveredBy(Subject other) {
        return name().equals(other.name())
                && (other.part(LOT).isEmpty() || other.part(LOT).equals(part(LOT)))
                && (part(ORIGIN).isEmpty() || part(ORIGIN).equals(other.part(ORIGIN)));
    }

    /** Under which words statements about it are filed. */
    String shelf() {
        return List.of(name(), part(LOT).orElse("")).toString();
    }

    /** Where statements are filed that cover it: its own, and those of the whole where it is a lot. */
    List<String> shelves() {
        return Stream.of(shelf(), List.of(name(), "").toString()).distinct().toList();
    }

    /** The same for all that may be the same thing: a lot of a product is a batch, a GTIN has leading zeros or not. */
    private String name() {
        return switch (type) {
            case PRODUCT, BATCH -> "gtin " + Gtin.padded(part("gtin").orElse(""));
            case SITE -> "gln " + part("gln").orElse("");
            case MATERIAL -> "material " + folded(part("name").orElse(""));
            case COMPANY -> "company";
        };
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private Optional<String> part(String member) {
        return Optional.ofNullable(parts.get(member));
    }

    @Override
    public String toString() {
        return type.word + " " + new TreeMap<>(parts);
    }
}
