package org.preuve.supplier.suppliers;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Identifiers that tell by themselves whether they were copied right. */
final class CheckedNumbers {

    private static final Set<String> SCHEMES = Set.of(
            "SIREN", "SIRET", "RCS", "NIPC", "NIF", "CIF", "HRB", "VAT", "EORI", "UID", "KVK", "CRN", "EIN", "REA",
            "KRS", "USCC", "DUNS");
    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");
    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");

    /** La Poste has more establishments than its check digit allows for: the digits of each add up to a multiple of five. */
    private static final String LA_POSTE = "356000000";

    private CheckedNumbers() {}

    /** A register as it is usually written where it is a known one; any other text as it is. */
    static String scheme(String text) {
        return SCHEMES.stream().filter(text::equalsIgnoreCase).findFirst().orElse(text);
    }

    /** A number without the spaces that people group digits by, where the register is known to have none. */
    static String number(String scheme, String text) {
        return isChecked(scheme) ? text.replaceAll("[\\s.\\u00a0\\u202f]", "") : text;
    }

    /** What a number in this register would look like; empty when this one does. */
    static Optional<String> fault(String scheme, String number) {
        return switch (scheme) {
            case "SIREN" ->
                SIREN.matcher(number).matches() && luhn(number)
                        ? Optional.empty()
                        : Optional.of("the 9 digits of a SIREN, the last of which checks the others");
            case "SIRET" ->
                SIRET.matcher(number).matches() && (luhn(number) || isOfLaPoste(number))
                        ? Optional.empty()
                        : Optional.of("the 14 digits of a SIRET, the last of which checks the others");
            default -> Optional.empty();
        };
    }

    private static boolean isChecked(String scheme) {
        return scheme.equals("SIREN") || scheme.equals("SIRET");
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int twice = 2 * digit;
            sum += place % 2 == 0 ? digit : twice / 10 + twice % 10;
        }
        return sum % 10 == 0;
    }

    private static boolean isOfLaPoste(String siret) {
        return siret.startsWith(LA_POSTE)
                && siret.chars().map(digit -> digit - '0').sum() % 5 == 0;
    }
}
