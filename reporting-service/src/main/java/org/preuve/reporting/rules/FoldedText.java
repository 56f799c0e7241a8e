package org.preuve.reporting.rules;

import java.util.List;

/**
 * A text as the rules read it: NFKC, small letters, accents and ligatures folded, hyphens and spaces alike, invisible characters dropped. Each word
 * keeps its place in the text as written, so that findings quote what the author wrote.
 */
record FoldedText(String original, List<Token> tokens) {

    static FoldedText of(String original) {
        return new FoldedText(original, List.copyOf(new Folding(original).tokens()));
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
