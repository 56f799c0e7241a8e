package org.preuve.reporting.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms that a word of a pack stands for. French adjectives and nouns agree in gender and number, so a pack lists the masculine singular; English
 * nouns take a plural s; verbs that a pack marks are conjugated. A form that does not exist in the language does no harm: nobody writes it.
 */
final class Inflection {

    private static final int SHORTEST_INFLECTED = 3;

    private static final List<String> FRENCH_FIRST_GROUP = List.of(
            "e", "es", "ent", "er", "ons", "eons", "ez", "ant", "eant", "ait", "aient", "era", "eront", "ee", "ees");

    private Inflection() {}

    static Set<String> formsOf(String word, Language language) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (word.length() >= SHORTEST_INFLECTED && Character.isLetter(word.charAt(word.length() - 1))) {
            switch (language) {
                case FR -> addFrench(word, forms);
                case EN -> addEnglish(word, forms);
            }
        }
        return forms;
    }

    /** The forms of a regular verb: a French one of the first group by its infinitive, an English one by its base form. */
    static Set<String> formsOfVerb(String word, Language language) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        switch (language) {
            case FR -> {
                if (word.endsWith("er")) {
                    FRENCH_FIRST_GROUP.forEach(ending -> forms.add(stem(word, 2) + ending));
                }
            }
            case EN -> {
                String stem = word.endsWith("e") ? stem(word, 1) : word;
                addEnglish(word, forms);
                forms.add(stem + "ed");
                forms.add(stem + "ing");
            }
        }
        return forms;
    }

    private static void addEnglish(String word, Set<String> forms) {
        forms.add(word + "s");
        if (word.endsWith("y")) {
            forms.add(stem(word, 1) + "ies");
        }
    }

    private static void addFrench(String word, Set<String> forms) {
        String feminine = feminineOf(word);
        forms.add(feminine);
        forms.add(feminine + "s");
        if (!word.endsWith("s") && !word.endsWith("x")) {
            forms.add(word + "s");
        }
        if (word.endsWith("al")) {
            forms.add(stem(word, 1) + "ux");
        }
    }

    /** A folded word in -e may have been one in -é, which takes an e like any other; "durablee" is written by nobody. */
    private static String feminineOf(String word) {
        if (word.endsWith("eux")) {
            return stem(word, 1) + "se";
        }
        if (word.endsWith("if")) {
            return stem(word, 1) + "ve";
        }
        if (word.endsWith("el") || word.endsWith("en") || word.endsWith("on")) {
            return word + word.charAt(word.length() - 1) + "e";
        }
        return word + "e";
    }

    private static String stem(String word, int dropped) {
        return word.substring(0, word.length() - dropped);
    }
}
