package org.preuve.reporting.products;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A product, a lot of it, or one piece, as GS1 Digital Link addresses it: {@code /01/{gtin}[/10/{lot}][/21/{serial}]} (URI Syntax §4.4 to §4.8).
 *
 * <p>KNOWN GAP: GS1 allows {@code / % ;} in lots and serials; web servers and proxies refuse them in paths even when they are escaped, so they are
 * refused here, in words, before they are printed on anything.
 */
public record DigitalLink(Gtin gtin, Optional<String> lot, Optional<String> serial) {

    /** GS1 AI encodable character set 82 (General Specifications §7.11), without those that no path can hold. */
    private static final Pattern ELEMENT = Pattern.compile("[!\"&'()*+,\\-.0-9:<=>?A-Z_a-z]{1,20}");

    private static final Pattern UNRESERVED = Pattern.compile("[A-Za-z0-9._~-]");

    public DigitalLink {
        Stream.concat(lot.stream(), serial.stream()).forEach(DigitalLink::require);
    }

    /** All lots of a product. */
    public static DigitalLink of(Gtin gtin) {
        return new DigitalLink(gtin, Optional.empty(), Optional.empty());
    }

    private static void require(String element) {
        if (!ELEMENT.matcher(element).matches()) {
            throw new InvalidGtin("a lot or serial has 1 to 20 characters of GS1's set 82, and here none of / % ;");
        }
    }

    /** Its path, escaped as an address needs it. */
    public String path() {
        return "/01/" + gtin + lot.map(value -> "/10/" + escaped(value)).orElse("")
                + serial.map(value -> "/21/" + escaped(value)).orElse("");
    }

    /** This and what it is a part of, the narrowest first. */
    public List<DigitalLink> levels() {
        return Stream.of(this, new DigitalLink(gtin, lot, Optional.empty()), of(gtin))
                .distinct()
                .toList();
    }

    /** Whether it is of all lots. */
    public boolean isWhole() {
        return lot.isEmpty() && serial.isEmpty();
    }

    private static String escaped(String element) {
        StringBuilder path = new StringBuilder();
        for (byte octet : element.getBytes(StandardCharsets.US_ASCII)) {
            String character = String.valueOf((char) octet);
            path.append(
                    UNRESERVED.matcher(character).matches()
                            ? character
                            : "%" + HexFormat.of().toHexDigits(octet).toUpperCase(Locale.ROOT));
        }
        return path.toString();
    }
}
