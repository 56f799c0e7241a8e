package org.preuve.reporting.rules;

import org.preuve.reporting.rules.FoldedText.Span;

/**
 * How a language takes words back: a negation right before them ("not eco-friendly"), or a quotation of the law that forbids them. Words that are
 * taken back are no claim.
 *
 * @param negators words that deny what follows
 * @param fillers words that may stand between a negator and what it denies; anything else ends its reach
 * @param law words that show that a sentence speaks of law
 */
record Speech(Lexicon negators, Lexicon fillers, Lexicon law) {

    private static final String OPENING = "\u00AB\u201C\u201E\u2039";
    private static final String CLOSING = "\u00BB\u201D\u203A";

    boolean takesBack(FoldedText text, Span hit) {
        return isDenied(text, hit) || isQuotedLaw(text, hit);
    }

    private boolean isDenied(FoldedText text, Span hit) {
        int at = hit.from();
        while (at > 0) {
            if (negators.endsBefore(text, at)) {
                return true;
            }
            int filler = fillers.lengthBefore(text, at);
            if (filler == 0) {
                return false;
            }
            at -= filler;
        }
        return false;
    }

    private boolean isQuotedLaw(FoldedText text, Span hit) {
        return isQuoted(text, hit)
                && law.firstWithin(text, text.sentenceOf(hit)).isPresent();
    }

    private static boolean isQuoted(FoldedText text, Span hit) {
        return isOpenAt(text.original(), text.start(hit)) && closesAfter(text.original(), text.end(hit));
    }

    private static boolean isOpenAt(String text, int end) {
        boolean open = false;
        for (char c : text.substring(0, end).toCharArray()) {
            if (c == '"') {
                open = !open;
            } else if (OPENING.indexOf(c) >= 0) {
                open = true;
            } else if (CLOSING.indexOf(c) >= 0) {
                open = false;
            }
        }
        return open;
    }

    private static boolean closesAfter(String text, int start) {
        return text.substring(start).chars().anyMatch(c -> c == '"' || CLOSING.indexOf(c) >= 0);
    }
}
