package org.preuve.supplier.conformity;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.preuve.supplier.fields.Gln;
import org.preuve.supplier.fields.Gtin;

/**
 * What an identifier says in one of the ways GS1 numbers are written as addresses: a Digital Link
 * ({@code https://id.gs1.org/01/09506000134352/10/A7}), an EPC URN ({@code urn:epc:class:lgtin:9506000.013435.A7}), or any
 * other URN that ends in the number.
 *
 * @param isOneItem whether it is a single piece, which says nothing of the product
 */
record Gs1Id(Optional<String> gtin, Optional<String> gln, Optional<String> lot, boolean isOneItem) {

    private static final Pattern EPC =
            Pattern.compile("urn:epc:(?:id|idpat|class):(sgtin|lgtin|sgln):(\\d+)\\.(\\d+)\\.(.+)");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("urn:.+:(\\d{8}|\\d{12,14})");
    private static final String ANY = "*";

    static Gs1Id parse(String id) {
        Matcher epc = EPC.matcher(id);
        Matcher urn = ENDS_IN_NUMBER.matcher(id);
        if (epc.matches()) {
            return epc(epc.group(1), epc.group(2), epc.group(3), epc.group(4));
        }
        return urn.matches() ? number(urn.group(1)) : link(id);
    }

    /** Digits that are a product's number, a place's, or, having as many digits, either. */
    static Gs1Id number(String digits) {
        return new Gs1Id(
                Optional.of(digits).filter(Gtin::isValid).map(Gtin::padded),
                Optional.of(digits).filter(Gln::isValid),
                Optional.empty(),
                false);
    }

    /** GS1 Digital Link: URI syntax, section 4: key and qualifiers are pairs of path segments. */
    private static Gs1Id link(String id) {
        List<String> path = segments(id);
        Optional<String> gtin = after(path, "01", Gtin::isValid).map(Gtin::padded);
        Optional<String> gln = after(path, "414", Gln::isValid).or(() -> after(path, "417", Gln::isValid));
        Optional<String> lot = gtin.flatMap(product -> after(path, "10", any -> true));
        boolean isOneItem = gtin.isPresent() && after(path, "21", any -> true).isPresent();
        return new Gs1Id(gtin, gln, lot, isOneItem);
    }

    private static Optional<String> after(List<String> path, String key, Predicate<String> rule) {
        return IntStream.range(1, path.size())
                .filter(i -> path.get(i - 1).equals(key))
                .mapToObj(path::get)
                .filter(rule)
                .findFirst();
    }

    private static List<String> segments(String id) {
        try {
            URI address = new URI(id);
            boolean isWeb = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            String path = isWeb ? address.getRawPath() : null;
            return path == null
                    ? List.of()
                    : Pattern.compile("/")
                            .splitAsStream(path)
                            .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                            .toList();
        } catch (URISyntaxException notOne) {
            return List.of();
        }
    }

    /** GS1 EPC Tag Data Standard, section 6.3: the check digit is left out, and a GTIN's first digit leads the item. */
    private static Gs1Id epc(String scheme, String company, String reference, String last) {
        if (scheme.equals("sgln")) {
            return new Gs1Id(Optional.empty(), checked(company + reference, Gln::isValid), Optional.empty(), false);
        }
        Optional<String> gtin = checked(reference.charAt(0) + company + reference.substring(1), Gtin::isValid)
                .filter(number -> number.length() == 14);
        boolean isLot = scheme.equals("lgtin");
        return new Gs1Id(gtin, Optional.empty(), Optional.of(last).filter(lot -> isLot), !isLot && !last.equals(ANY));
    }

    private static Optional<String> checked(String digits, Predicate<String> rule) {
        return IntStream.range(0, 10)
                .mapToObj(check -> digits + check)
                .filter(rule)
                .findFirst();
    }
}
