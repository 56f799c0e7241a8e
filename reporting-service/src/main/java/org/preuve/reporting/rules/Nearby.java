package org.preuve.reporting.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.reporting.rules.FoldedText.Span;

/** Something that stands near words of a rule: one of several lists of terms, or one of several figures. */
record Nearby(Distance distance, List<Map<Language, Lexicon>> terms, Set<Figure> figures) {

    /** How far from the words it may stand. */
    enum Distance {
        /** In the words that follow. */
        NEXT {
            @Override
            Span around(Hit hit) {
                int end = Math.min(hit.sentence().to(), hit.span().to() + WORDS_THAT_FOLLOW);
                return new Span(hit.span().from(), end);
            }
        },
        SENTENCE {
            @Override
            Span around(Hit hit) {
                return hit.sentence();
            }
        },
        TEXT {
            @Override
            Span around(Hit hit) {
                return new Span(0, hit.text().tokens().size());
            }
        };

        private static final int WORDS_THAT_FOLLOW = 6;

        abstract Span around(Hit hit);
    }

    boolean standsBy(Hit hit) {
        Span bounds = distance.around(hit);
        return figures.stream().anyMatch(figure -> figure.standsIn(hit.text(), bounds))
                || terms.stream().anyMatch(lexicons -> standsIn(lexicons, hit, bounds));
    }

    private static boolean standsIn(Map<Language, Lexicon> lexicons, Hit hit, Span bounds) {
        return Optional.ofNullable(lexicons.get(hit.language()))
                .flatMap(lexicon -> lexicon.firstWithin(hit.text(), bounds))
                .isPresent();
    }

    static boolean allStandBy(List<Nearby> all, Hit hit) {
        return all.stream().allMatch(nearby -> nearby.standsBy(hit));
    }
}
