package org.preuve.reporting.following;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preuve.reporting.following.Subject.Batch;
import org.preuve.reporting.following.Subject.Company;
import org.preuve.reporting.following.Subject.Material;
import org.preuve.reporting.following.Subject.Product;
import org.preuve.reporting.following.Subject.Site;
import tools.jackson.databind.JsonNode;

/** Reads what a record is about. A kind that is not known, or a number that is none, is read as nothing. */
final class SubjectReader {

    private static final BigInteger LEI_MODULUS = BigInteger.valueOf(97);

    private SubjectReader() {}

    static Optional<Subject> read(JsonNode subject) {
        String kind = subject.has("type") ? Members.text(subject, "type").orElse("") : "Product";
        return switch (kind) {
            case "Product" ->
                Members.gtin(subject, "gtin").map(gtin -> new Product(gtin, Members.text(subject, "lot")));
            case "Batch" ->
                Members.gtin(subject, "gtin")
                        .flatMap(gtin -> Members.text(subject, "lot").map(lot -> new Batch(gtin, lot)));
            case "Site" -> Members.gln(subject, "gln").map(Site::new);
            case "Material" ->
                Members.text(subject, "name")
                        .map(name -> new Material(
                                name, Members.text(subject, "countryOfOrigin"), Members.text(subject, "lot")));
            case "Company" ->
                Optional.of(new Company(
                        Members.text(subject, "lei").filter(SubjectReader::isLei), Members.gln(subject, "gln")));
            default -> Optional.empty();
        };
    }

    /** Letters count from 10 on, and the whole leaves 1 (ISO 17442, ISO 7064 MOD 97-10). */
    private static boolean isLei(String text) {
        if (!text.matches("[0-9A-Z]{18}[0-9]{2}")) {
            return false;
        }
        String digits = text.chars()
                .mapToObj(c -> Integer.toString(Character.digit(c, 36)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(LEI_MODULUS).equals(BigInteger.ONE);
    }
}
