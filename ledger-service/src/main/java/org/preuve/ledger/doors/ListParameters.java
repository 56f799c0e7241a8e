package org.preuve.ledger.doors;

import java.util.List;

/** What every list may be asked for, and with which values. */
public final class ListParameters {

    private static final int MOST = 200;

    private ListParameters() {}

    /**
     * A word of a closed list.
     *
     * @throws Refused {@code invalid-input} for any other
     */
    public static String word(String parameter, String value, List<String> known) {
        if (!known.contains(value)) {
            throw new Refused(Problem.invalid(parameter, "not such a word", "one of " + String.join(", ", known)));
        }
        return value;
    }

    /** @throws Refused {@code invalid-input} where no page is so long */
    public static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new Refused(Problem.invalid("limit", "out of range", "1 to " + MOST));
        }
        return limit;
    }
}
