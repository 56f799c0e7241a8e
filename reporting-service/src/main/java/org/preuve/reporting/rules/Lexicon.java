package org.preuve.reporting.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.reporting.rules.FoldedText.Span;

/** Terms that are looked for together in a text. They are found by their first word, so that a thousand terms cost no more than ten. */
final class Lexicon {

    private static final int LONGEST_BEFORE = 3;
    /** Terms written as one word are found by these first letters, and not in shorter words. */
    private static final int LETTERS = 2;

    private static final int SHORTEST_JOINED = 6;

    private final Map<String, List<Term>> byFirstWord = new HashMap<>();
    private final Map<String, List<Term>> byFirstLetters = new HashMap<>();

    private Lexicon(Collection<Term> terms) {
        for (Term term : terms) {
            for (String form : term.firstForms()) {
                byFirstWord.computeIfAbsent(form, first -> new ArrayList<>()).add(term);
            }
            if (term.isExpression()) {
                term.firstForms().stream()
                        .map(Lexicon::firstLetters)
                        .distinct()
                        .forEach(letters -> byFirstLetters
                                .computeIfAbsent(letters, first -> new ArrayList<>())
                                .add(term));
            }
        }
    }

    static Lexicon of(Collection<Term> terms) {
        return new Lexicon(terms);
    }

    static Lexicon of(List<String> written, Language language) {
        return new Lexicon(
                written.stream().map(term -> Term.of(term, Set.of(language))).toList());
    }

    /** Where terms are met, from left to right; at each place the longest one, and no word twice. */
    List<Span> spansIn(FoldedText text) {
        return text.met(this, () -> search(text));
    }

    private List<Span> search(FoldedText text) {
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
            for (int length : lengthsAt(text, at)) {
                spans.add(new Span(at, at + length));
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
        return lengthsAt(text, at).stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private List<Integer> lengthsAt(FoldedText text, int at) {
        String word = text.tokens().get(at).form();
        List<Integer> lengths = new ArrayList<>();
        for (Term term : byFirstWord.getOrDefault(word, List.of())) {
            int length = term.lengthAt(text.tokens(), at);
            if (length > 0) {
                lengths.add(length);
            }
        }
        if (word.length() >= SHORTEST_JOINED
                && byFirstLetters.getOrDefault(firstLetters(word), List.of()).stream()
                        .anyMatch(term -> term.isJoinedIn(word))) {
            lengths.add(1);
        }
        return lengths;
    }

    private static String firstLetters(String word) {
        return word.substring(0, Math.min(LETTERS, word.length()));
    }
}
