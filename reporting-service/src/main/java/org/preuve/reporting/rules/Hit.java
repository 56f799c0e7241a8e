package org.preuve.reporting.rules;

import org.preuve.reporting.rules.FoldedText.Span;

/** Where words of a rule were met in a text. */
record Hit(Language language, FoldedText text, Span span) {

    Span sentence() {
        return text.sentenceOf(span);
    }

    boolean overlaps(Hit other) {
        return span.from() < other.span.to() && other.span.from() < span.to();
    }

    String writtenSentence() {
        return text.written(sentence());
    }

    Finding.Cause.Words cause() {
        return new Finding.Cause.Words(language, text.written(span), text.start(span), text.end(span));
    }
}
