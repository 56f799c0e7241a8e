package org.preuve.reporting.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preuve.reporting.rules.FoldedText.Span;

/** Numbers that packs may ask to stand near words. */
enum Figure {
    /** A number with its unit, per cent included. */
    QUANTITY(
            "\\d\\s*(?:%|\uFF05|(?:kWh|MWh|Wh|MJ|mg|kg|g|t|tonnes?|tons?|ml|cl|hl|l|L|m3|m\u00B3|m2|m\u00B2|km|litres?|liters?"
                    + "|t\\s?CO2e?|kg\\s?CO2e?)(?![\\p{L}\\d]))"),
    /** A share of less than the whole. */
    PART("(?<![\\d.,])(?:\\d|[1-9]\\d)(?:[.,]\\d+)?\\s*[%\uFF05]"),
    /** A year of this age. */
    YEAR("(?<![\\d.,])(?:19[5-9]|20[0-9])\\d(?![\\d]|[.,]\\d)"),
    /** A share with a minus before it. */
    REDUCTION("(?i)(?<![\\p{L}\\d])(?:minus|moins|[-\u2212\u2013])\\s?\\d{1,3}(?:[.,]\\d+)?\\s*[%\uFF05]");

    private final Pattern pattern;

    Figure(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    boolean standsIn(FoldedText text, Span bounds) {
        return spansIn(text).stream().anyMatch(bounds::holds);
    }

    /** The runs of words that hold such a number. */
    List<Span> spansIn(FoldedText text) {
        return text.met(this, () -> search(text));
    }

    private List<Span> search(FoldedText text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text.original());
        while (matcher.find()) {
            text.spanAcross(matcher.start(), matcher.end()).ifPresent(spans::add);
        }
        return spans;
    }
}
