package org.preuve.supplier.invitations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.suppliers.LegalIdentity;

/** The body of a registration. */
record NewSupplier(
        @Nullable String name,
        @Nullable String country,
        @Nullable Register registration) {

    private static final int LONGEST = 200;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    record Register(@Nullable String scheme, @Nullable String number) {}

    /** @throws InvalidInput with all that is wrong */
    LegalIdentity identity() {
        List<FieldProblem> errors = new ArrayList<>();
        String legalName = text("/name", name, errors);
        String legalCountry = country == null ? "" : country;
        if (!COUNTRIES.contains(legalCountry)) {
            errors.add(new FieldProblem("/country", "is not a country", "an ISO 3166-1 code such as PT"));
        }
        Optional<LegalIdentity.Registration> registered = Optional.ofNullable(registration)
                .map(register -> new LegalIdentity.Registration(
                        text("/registration/scheme", register.scheme(), errors),
                        text("/registration/number", register.number(), errors)));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new LegalIdentity(legalName, legalCountry, registered);
    }

    private static String text(String at, @Nullable String value, List<FieldProblem> errors) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            errors.add(new FieldProblem(at, "is not what belongs here", "text of at most " + LONGEST + " characters"));
        }
        return text;
    }
}
