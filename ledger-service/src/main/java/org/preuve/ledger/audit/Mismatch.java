package org.preuve.ledger.audit;

/**
 * What does not match, and where. Says nothing of a record's content.
 *
 * @param index of the entry, or of the first entry under what is wrong; {@link #NO_INDEX} when it belongs to none
 * @param field what does not match, named as where it is stored
 */
public record Mismatch(long index, String field, String cause) {

    /** Where nothing smaller than the whole log can be named. */
    public static final long NO_INDEX = -1;

    /** As one sentence. */
    public String sentence() {
        return (index == NO_INDEX ? "" : "Entry " + index + ", ") + field + ": " + cause;
    }
}
