package org.preuve.reporting.rules;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A text as the rules read it: NFKC, small letters, accents and ligatures folded, hyphens and spaces alike, invisible characters dropped. Each word
 * keeps its place in the text as written, so that findings quote what the author wrote. One thread reads it.
 */
final class FoldedText {

    private final String original;
    private final List<Token> tokens;
    private final Map<Object, List<Span>> met = new IdentityHashMap<>();

    private FoldedText(String original, List<Token> tokens) {
        this.original = original;
        this.tokens = tokens;
    }

    static FoldedText of(String original) {
        return new FoldedText(original, List.copyOf(new Folding(original).tokens()));
    }

    String original() {
        return original;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Where something is met in this text; looked for once, however many rules ask. */
    List<Span> met(Object what, Supplier<List<Span>> search) {
        return met.computeIfAbsent(what, asked -> search.get());
    }

    String written(Span span) {
        return original.substring(start(span), end(span));
    }

    int start(Span span) {
        return tokens.get(span.from()).start();
    }

    int end(Span span) {
        return tokens.get(span.to() - 1).end();
    }

    /** The words that stand, wholly or in part, between two places of the text as written. */
    Optional<Span> spanAcross(int start, int end) {
        int from = firstThat(token -> token.end() > start);
        int to = firstThat(token -> token.start() >= end);
        return to > from ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    private int firstThat(Predicate<Token> is) {
        int at = 0;
        while (at < tokens.size() && !is.test(tokens.get(at))) {
            at++;
        }
        return at;
    }

    /** The sentence that holds this span. */
    Span sentenceOf(Span span) {
        int from = span.from();
        while (from > 0 && tokens.get(from).before() != Token.Gap.STOP) {
            from--;
        }
        int to = span.to();
        while (to < tokens.size() && tokens.get(to).before() != Token.Gap.STOP) {
            to++;
        }
        return new Span(from, to);
    }

    /** A run of words, by their numbers; the end is excluded. */
    record Span(int from, int to) {

        boolean holds(Span other) {
            return from <= other.from && other.to <= to;
        }
    }
}
