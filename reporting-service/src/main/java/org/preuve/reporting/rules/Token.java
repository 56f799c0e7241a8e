package org.preuve.reporting.rules;

/**
 * One word of a text in folded form, with its place in the text as written.
 *
 * @param form small letters and digits without accents, or {@code %}
 * @param start first UTF-16 unit of the original text
 * @param end after the last UTF-16 unit
 * @param before what stands between this word and the one before it
 */
record Token(String form, int start, int end, Gap before) {

    /** What separates two words, from closest to farthest. */
    enum Gap {
        /** Spaces or an apostrophe: the words may be one expression. */
        SPACE,
        /** A hyphen: as a space, and a prefix may stand before it. */
        HYPHEN,
        /** A comma, a bracket, a quotation mark: another expression begins. */
        BREAK,
        /** The end of a sentence, or the beginning of the text. */
        STOP;

        boolean joins() {
            return this == SPACE || this == HYPHEN;
        }
    }
}
