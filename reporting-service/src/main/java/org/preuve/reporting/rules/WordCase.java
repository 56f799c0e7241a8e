package org.preuve.reporting.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.preuve.reporting.rules.FoldedText.Span;

/**
 * Words that a rule looks for, and what must stand around them for it to react.
 *
 * @param words by language of the text
 * @param figures numbers that are looked for as words are
 * @param exceptions expressions in which the same words mean something else
 * @param with all of this must stand near
 * @param without where all of this stands near, nothing is missing and the rule keeps silent; empty where nothing could make up for the words
 * @param levels of claims that the case speaks to
 * @param law the duty or example that this case is about, named with the rule's article
 */
record WordCase(
        Map<Language, Lexicon> words,
        Set<Figure> figures,
        Map<Language, Lexicon> exceptions,
        List<Nearby> with,
        List<Nearby> without,
        Set<ClaimLevel> levels,
        Optional<String> law) {

    List<Hit> hitsIn(FoldedText text, Language language, Speech speech, ClaimLevel level) {
        if (!levels.contains(level)) {
            return List.of();
        }
        List<Span> excepted = Optional.ofNullable(exceptions.get(language))
                .map(exception -> exception.allSpansIn(text))
                .orElse(List.of());
        return spansIn(text, language)
                .filter(span -> excepted.stream().noneMatch(exception -> exception.holds(span)))
                .filter(span -> !speech.takesBack(text, span))
                .map(span -> new Hit(language, text, span))
                .filter(hit -> Nearby.allStandBy(with, hit))
                .filter(hit -> without.isEmpty() || !Nearby.allStandBy(without, hit))
                .toList();
    }

    private Stream<Span> spansIn(FoldedText text, Language language) {
        return Stream.concat(
                Optional.ofNullable(words.get(language)).stream().flatMap(lexicon -> lexicon.spansIn(text).stream()),
                figures.stream().flatMap(figure -> figure.spansIn(text).stream()));
    }
}
