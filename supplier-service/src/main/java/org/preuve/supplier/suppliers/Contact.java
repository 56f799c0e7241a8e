package org.preuve.supplier.suppliers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom to write to at a supplier. It is about a person: kept apart from everything else, removed when that is asked, in no
 * record, and in no log, which is why {@link #toString} shows nothing.
 */
public record Contact(Optional<String> name, Optional<String> email) {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;\"\\p{Cntrl}]{1,64}@[^\\s@<>,;\"\\p{Cntrl}]{1,189}");

    /** Whether somebody could be written to there: one {@code @} with something on each side. */
    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "contact";
    }
}
