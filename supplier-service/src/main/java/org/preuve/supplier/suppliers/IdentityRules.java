package org.preuve.supplier.suppliers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.preuve.supplier.fields.Gln;
import org.preuve.supplier.fields.Lei;
import org.preuve.supplier.suppliers.LegalIdentity.Address;
import org.preuve.supplier.suppliers.LegalIdentity.Headcount;
import org.preuve.supplier.suppliers.LegalIdentity.Position;
import org.preuve.supplier.suppliers.LegalIdentity.Registration;

/**
 * Makes a legal identity of what was written, by an officer, by the firm itself or in a spreadsheet, and notes all that
 * is wrong with it. A part that was not written is not in the map; one that was left blank is wrong.
 */
public final class IdentityRules {

    private static final int LONGEST = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_EMPLOYEES = 10_000_000;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{1,20})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,8}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Map<IdentityField, String> said;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private IdentityRules(Map<IdentityField, String> said, LocalDate today) {
        this.said = said;
        this.today = today;
    }

    /** Reads what was written, on this day. */
    public static Reading read(Map<IdentityField, String> said, LocalDate today) {
        return new IdentityRules(said, today).read();
    }

    private Reading read() {
        LegalIdentity identity = new LegalIdentity(
                required(IdentityField.NAME, LONGEST),
                country(),
                registration(),
                address(),
                checked(IdentityField.GLN, Gln::isValid, "13 digits with a right check digit"),
                checked(IdentityField.LEI, Lei::isValid, "20 letters and digits with right check digits"),
                employees(),
                optional(IdentityField.SECTOR, LONGEST));
        return faults.isEmpty()
                ? new Reading(Optional.of(identity), List.of())
                : new Reading(Optional.empty(), List.copyOf(faults));
    }

    private String country() {
        String country = said.getOrDefault(IdentityField.COUNTRY, "");
        if (!COUNTRIES.contains(country)) {
            fault(IdentityField.COUNTRY, "is not a country", "an ISO 3166-1 code such as PT");
        }
        return country;
    }

    private Optional<Registration> registration() {
        if (!said.containsKey(IdentityField.REGISTRATION_SCHEME)
                && !said.containsKey(IdentityField.REGISTRATION_NUMBER)) {
            return Optional.empty();
        }
        String scheme = CheckedNumbers.scheme(required(IdentityField.REGISTRATION_SCHEME, LONGEST));
        String number = CheckedNumbers.number(scheme, required(IdentityField.REGISTRATION_NUMBER, LONGEST));
        CheckedNumbers.fault(scheme, number)
                .filter(expected -> !number.isEmpty())
                .ifPresent(expected ->
                        fault(IdentityField.REGISTRATION_NUMBER, "is not a number of this register", expected));
        return Optional.of(new Registration(scheme, number));
    }

    private Optional<Address> address() {
        Optional<String> text = optional(IdentityField.ADDRESS, LONGEST_ADDRESS);
        Optional<String> city = optional(IdentityField.CITY, LONGEST);
        Optional<Double> latitude = degrees(IdentityField.LATITUDE, 90);
        Optional<Double> longitude = degrees(IdentityField.LONGITUDE, 180);
        if (said.containsKey(IdentityField.LATITUDE) != said.containsKey(IdentityField.LONGITUDE)) {
            fault(
                    said.containsKey(IdentityField.LATITUDE) ? IdentityField.LONGITUDE : IdentityField.LATITUDE,
                    "is missing",
                    "latitude and longitude, or neither");
        }
        Optional<Position> position = latitude.flatMap(north -> longitude.map(east -> new Position(north, east)));
        return text.isPresent() || city.isPresent() || position.isPresent()
                ? Optional.of(new Address(text, city, position))
                : Optional.empty();
    }

    private Optional<Headcount> employees() {
        if (!said.containsKey(IdentityField.EMPLOYEES) && !said.containsKey(IdentityField.EMPLOYEES_STATED_ON)) {
            return Optional.empty();
        }
        Optional<Integer> number = read(
                IdentityField.EMPLOYEES,
                text -> WHOLE.matcher(text).matches() && Integer.parseInt(text) <= MOST_EMPLOYEES
                        ? Optional.of(Integer.parseInt(text))
                        : Optional.empty(),
                "a whole number of people");
        Optional<LocalDate> statedOn =
                read(IdentityField.EMPLOYEES_STATED_ON, this::pastDay, "the day on which this was counted: 2026-03-31");
        return number.flatMap(people -> statedOn.map(day -> new Headcount(people, day)));
    }

    private Optional<LocalDate> pastDay(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.isAfter(today.plusDays(1)) ? Optional.empty() : Optional.of(day); // a day ahead: time zones
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private Optional<Double> degrees(IdentityField field, int most) {
        return said.containsKey(field)
                ? read(
                        field,
                        text -> DECIMAL.matcher(text).matches() && Math.abs(Double.parseDouble(text)) <= most
                                ? Optional.of(Double.parseDouble(text))
                                : Optional.empty(),
                        "degrees from -%d to %d".formatted(most, most))
                : Optional.empty();
    }

    private Optional<String> checked(IdentityField field, Function<String, Boolean> rule, String expected) {
        return said.containsKey(field)
                ? read(field, text -> rule.apply(text) ? Optional.of(text) : Optional.empty(), expected)
                : Optional.empty();
    }

    private Optional<String> optional(IdentityField field, int longest) {
        return said.containsKey(field) ? Optional.of(required(field, longest)) : Optional.empty();
    }

    private String required(IdentityField field, int longest) {
        return read(
                        field,
                        text -> isText(text, longest) ? Optional.of(text) : Optional.empty(),
                        "text of at most %d characters".formatted(longest))
                .orElse("");
    }

    private <T> Optional<T> read(IdentityField field, Function<String, Optional<T>> reading, String expected) {
        Optional<T> value = reading.apply(said.getOrDefault(field, "").strip());
        if (value.isEmpty()) {
            fault(field, said.containsKey(field) ? "is not what belongs here" : "is missing", expected);
        }
        return value;
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= longest
                && text.codePoints().noneMatch(IdentityRules::isUnprintable);
    }

    private static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private void fault(IdentityField field, String problem, String expected) {
        faults.add(new Fault(field, problem, expected));
    }

    /** An identity, or all that stands in its way. */
    public record Reading(Optional<LegalIdentity> identity, List<Fault> faults) {}

    /** One thing that is wrong, and what would have been right. */
    public record Fault(IdentityField field, String problem, String expected) {}
}
