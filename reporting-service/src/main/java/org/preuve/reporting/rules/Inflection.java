package org.preuve.reporting.rules;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The forms that a word of a pack stands for. French adjectives and nouns agree in gender and number, so a pack lists the masculine singular; English
 * nouns take a plural s. A form that does not exist in the language does no harm: nobody writes it.
 */
final class Inflection {

    private static final int SHORTEST_INFLECTED = 3;

    private Inflection() {}

    static Set<String> formsOf(String word, Language language) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (word.length() >= SHORTEST_INFLECTED && Character.isLetter(word.charAt(word.length() - 1))) {
            switch (language) {
                case FR -> addFrench(word, forms);
                case EN -> forms.add(word + "s");
            }
        }
        return forms;
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
