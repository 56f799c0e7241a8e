package org.preuve.supplier.conformity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.supplier.fields.Gtin;
import org.preuve.supplier.records.StatedSubject;
import tools.jackson.databind.JsonNode;

/** What a certifier looked at: a product, a facility or an organisation, by its identifiers and its name. */
record Assessed(String id, String name, Optional<String> registeredId, Optional<String> batch, boolean isOneItem) {

    static Assessed of(JsonNode node) {
        String id = node.path("id").asString("");
        Gs1Id number = Gs1Id.parse(id);
        Optional<String> batch = text(node, "batchNumber").or(number::lot);
        boolean isOneItem = number.isOneItem() || text(node, "serialNumber").isPresent();
        return new Assessed(id, node.path("name").asString(""), text(node, "registeredId"), batch, isOneItem);
    }

    /** Empty where there is none, or nothing in it. */
    private static Optional<String> text(JsonNode node, String member) {
        return Optional.of(node.path(member).asString("")).filter(text -> !text.isBlank());
    }

    /** Whether it is this product, or this batch, as a whole. */
    boolean isProduct(StatedSubject subject) {
        boolean isNumber = subject.gtin().isPresent()
                && numbers()
                        .anyMatch(number -> number.gtin().equals(subject.gtin().map(Gtin::padded)));
        return isNumber && hasWhole(subject);
    }

    boolean isMaterial(StatedSubject subject) {
        return isNamed(subject) && hasWhole(subject);
    }

    boolean isSite(StatedSubject subject) {
        return subject.gln().isPresent()
                && numbers().anyMatch(number -> number.gln().equals(subject.gln()));
    }

    /** Whether it is who signs the statement: by its DID, by a number that it states, or by name. */
    boolean isCompany(StatedSubject subject, String did) {
        boolean isLei = subject.lei().filter(this::isLei).isPresent();
        return id.equals(did) || isLei || isSite(subject) || isNamed(subject);
    }

    private boolean isLei(String lei) {
        return registeredId.filter(lei::equals).isPresent() || id.endsWith(":" + lei) || id.endsWith("/" + lei);
    }

    private boolean isNamed(StatedSubject subject) {
        return subject.name()
                .filter(stated -> folded(stated).equals(folded(name)))
                .isPresent();
    }

    /** One piece is not the product, and one batch only itself. */
    private boolean hasWhole(StatedSubject subject) {
        return !isOneItem && (batch.isEmpty() || batch.equals(subject.lot()));
    }

    private Stream<Gs1Id> numbers() {
        return Stream.concat(Stream.of(Gs1Id.parse(id)), registeredId.map(Gs1Id::number).stream());
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
