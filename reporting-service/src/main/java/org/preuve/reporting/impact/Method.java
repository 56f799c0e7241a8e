package org.preuve.reporting.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.preuve.reporting.following.LogCheck;
import org.preuve.reporting.impact.Figure.Nature;

/** Says in sentences how figures came about: what was split, what was left out, and why. */
public final class Method {

    private final ImpactWords words;

    public Method(Locale language) {
        this.words = new ImpactWords(language);
    }

    /** In the order in which they matter. */
    public List<String> of(Impact impact) {
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say("method.sealed", impact.log().followed()));
        if (impact.log().state() != LogCheck.State.CHECKS) {
            sentences.add(words.say("method.log." + impact.log().state().word()));
        }
        sentences.add(words.say("method.units"));
        sentences.add(words.say("method.rounding", Fraction.DECIMALS));
        sayUnlessNone(
                sentences,
                "method.split",
                lines(impact, figure -> figure.split().records()));
        sayUnlessNone(sentences, "method.listed", figures(impact, Nature.LISTED));
        sayUnlessNone(sentences, "method.unknown-unit", figures(impact, Nature.UNKNOWN_UNIT));
        sayUnlessNone(
                sentences,
                "method.estimates",
                lines(impact, figure -> figure.estimates().records()));
        sayUnlessNone(sentences, "method.doubles", impact.doubles().size());
        sayUnlessNone(sentences, "method.not-conforming", impact.notConforming().size());
        if (impact.figures().stream()
                .anyMatch(figure -> !figure.indicator().scopes().isEmpty())) {
            sentences.add(words.say("method.scopes"));
        }
        if (impact.figures().stream().anyMatch(figure -> !figure.isOwn())) {
            sentences.add(words.say("method.suppliers"));
        }
        return sentences;
    }

    private static long figures(Impact impact, Nature nature) {
        return impact.figures().stream()
                .filter(figure -> figure.nature() == nature)
                .count();
    }

    private static long lines(Impact impact, ToIntFunction<Figure> count) {
        return impact.figures().stream().mapToInt(count).sum();
    }

    private void sayUnlessNone(List<String> sentences, String key, long count) {
        if (count > 0) {
            sentences.add(words.say(key, count));
        }
    }
}
