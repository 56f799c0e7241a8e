package org.preuve.supplier.fields;

import java.math.BigInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Legal Entity Identifier: ISO 17442 by ISO/IEC 7064, MOD 97-10: letters count as 10 to 35, and one is left over. */
public final class Lei {

    private static final Pattern CHARACTERS = Pattern.compile("[A-Z0-9]{18}[0-9]{2}");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private Lei() {}

    public static boolean isValid(String text) {
        if (!CHARACTERS.matcher(text).matches()) {
            return false;
        }
        String digits = text.chars()
                .mapToObj(character -> Integer.toString(Character.digit(character, 36)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
