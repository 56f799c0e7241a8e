package org.preuve.reporting.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The named lists of terms of a pack, and how a term that names one is written out. In "sans {hazards}" each term of the list {@code hazards} stands
 * in its turn, and "[notre] planète" is met with and without the word in brackets.
 */
final class TermLists {

    /** The key of words that count in a text of any language: English slogans stand on French packaging. */
    private static final String ANY = "any";

    private static final Set<String> KEYS = Set.of(ANY, Language.EN.tag(), Language.FR.tag());
    private static final int DEEPEST = 4;

    private final Map<String, Map<String, List<String>>> lists;

    private final Map<String, Map<Language, Lexicon>> compiled = new HashMap<>();
    private final Map<String, List<String>> writtenOut = new HashMap<>();

    TermLists(Map<String, Map<String, List<String>>> lists) {
        this.lists = lists;
    }

    Map<Language, Lexicon> lexiconsOf(String name) {
        return compiled.computeIfAbsent(name, named -> lexicons(list(named)));
    }

    Map<Language, Lexicon> lexicons(Map<String, List<String>> written) {
        if (!KEYS.containsAll(written.keySet())) {
            throw new IllegalArgumentException("words are listed under " + KEYS + ", not " + written.keySet());
        }
        Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<Term> terms = new ArrayList<>();
            writtenOut(written.getOrDefault(ANY, List.of()), ANY)
                    .forEach(term -> terms.add(Term.of(term, EnumSet.allOf(Language.class))));
            writtenOut(written.getOrDefault(language.tag(), List.of()), language.tag())
                    .forEach(term -> terms.add(Term.of(term, Set.of(language))));
            lexicons.put(language, Lexicon.of(terms));
        }
        return Map.copyOf(lexicons);
    }

    private Set<String> writtenOut(List<String> terms, String key) {
        Set<String> out = new LinkedHashSet<>();
        terms.forEach(term -> writtenOut(term, key, DEEPEST).forEach(out::add));
        return out;
    }

    private Stream<String> writtenOut(String term, String key, int depth) {
        int bracket = term.indexOf('[');
        if (bracket >= 0) {
            int end = end(term, bracket, ']');
            String before = term.substring(0, bracket);
            String after = term.substring(end + 1);
            return Stream.of(before + term.substring(bracket + 1, end) + after, before + after)
                    .flatMap(one -> writtenOut(one, key, depth));
        }
        int brace = term.indexOf('{');
        if (brace < 0) {
            return Stream.of(term.strip());
        }
        if (depth == 0) {
            throw new IllegalArgumentException("lists name one another too deeply: " + term);
        }
        int end = end(term, brace, '}');
        return entries(term.substring(brace + 1, end), key, depth).stream()
                .flatMap(entry ->
                        writtenOut(term.substring(0, brace) + entry + term.substring(end + 1), key, depth - 1));
    }

    private List<String> entries(String name, String key, int depth) {
        String place = name + '.' + key;
        List<String> known = writtenOut.get(place);
        if (known == null) {
            known = entries(list(name), key)
                    .flatMap(entry -> writtenOut(entry, key, depth - 1))
                    .distinct()
                    .toList();
            writtenOut.put(place, known);
        }
        return known;
    }

    private static Stream<String> entries(Map<String, List<String>> list, String key) {
        return Stream.concat(
                list.getOrDefault(ANY, List.of()).stream(),
                key.equals(ANY) ? Stream.of() : list.getOrDefault(key, List.of()).stream());
    }

    private Map<String, List<String>> list(String name) {
        return Optional.ofNullable(lists.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no list of terms is named " + name));
    }

    private static int end(String term, int from, char closing) {
        int end = term.indexOf(closing, from);
        if (end < 0) {
            throw new IllegalArgumentException(closing + " is missing in " + term);
        }
        return end;
    }
}
