package org.preuve.reporting.status;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preuve.proofs.status.StatusPurpose;
import org.preuve.reporting.organisation.Organisation;

/** The n-th list of a purpose, from 1 on: {@code revocation-1}. */
public record ListName(StatusPurpose purpose, int number) {

    private static final Pattern FORM = Pattern.compile("([a-z]+)-([1-9][0-9]{0,5})");

    /** Empty when the text is no such name. */
    public static Optional<ListName> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? StatusPurpose.ofWord(form.group(1))
                        .map(purpose -> new ListName(purpose, Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** Where everybody reads it; its identity, too. */
    public URI address(Organisation organisation) {
        return organisation.address("/status/" + this);
    }

    @Override
    public String toString() {
        return purpose.word() + "-" + number;
    }
}
