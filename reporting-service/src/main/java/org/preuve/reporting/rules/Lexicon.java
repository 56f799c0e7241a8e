package org.preuve.reporting.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.reporting.rules.FoldedText.Span;

/** The terms of one language that a rule looks for, or looks past. */
final class Lexicon {

    private static final int LONGEST_BEFORE = 3;

    private final List<Term> terms;

    private Lexicon(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    static Lexicon of(List<String> written, Language language) {
        return new Lexicon(written.stream().map(term -> Term.of(term, language)).toList());
    }

    /** Where terms are met, from left to right; at each place the longest one, and no word twice. */
    List<Span> spansIn(FoldedText text) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.tokens().size(); ) {
            int length = longestAt(text, at);
            if (length > 0) {
                spans.add(new Span(at, at + length));
            }
            at += Math.max(1, length);
        }
        return spans;
    }

    /** Every place where any term is met, overlapping ones too: for exceptions, which must not hide one another. */
    List<Span> allSpansIn(FoldedText text) {
        List<Span> spans = new ArrayList<>();
        for (int at = 0; at < text.tokens().size(); at++) {
            for (Term term : terms) {
                int length = term.lengthAt(text.tokens(), at);
                if (length > 0) {
                    spans.add(new Span(at, at + length));
                }
            }
        }
        return spans;
    }

    /** The first place within a span where a term is met. */
    Optional<Span> firstWithin(FoldedText text, Span bounds) {
        return spansIn(text).stream().filter(bounds::holds).findFirst();
    }

    /** Whether a term ends right before this word, with nothing but spaces between. */
    boolean endsBefore(FoldedText text, int at) {
        return lengthBefore(text, at) > 0;
    }

    /** How many words of a term end right before this word. */
    int lengthBefore(FoldedText text, int at) {
        if (at == 0
                || at >= text.tokens().size()
                || !text.tokens().get(at).before().joins()) {
            return 0;
        }
        for (int from = at - 1; from >= 0 && at - from <= LONGEST_BEFORE; from--) {
            if (longestAt(text, from) == at - from) {
                return at - from;
            }
        }
        return 0;
    }

    private int longestAt(FoldedText text, int at) {
        int longest = 0;
        for (Term term : terms) {
            longest = Math.max(longest, term.lengthAt(text.tokens(), at));
        }
        return longest;
    }
}
