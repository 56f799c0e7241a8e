package org.preuve.reporting.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.reporting.rules.Token.Gap;

/**
 * A word or expression of a pack, compiled. {@code éco-} with its hyphen is a prefix: it is met where a hyphen and another word follow it in the text.
 * {@code préserver~} is a verb, met in each of its forms. An expression is also met when it is written as one word ("ecofriendly").
 */
final class Term {

    private static final char VERB = '~';

    private final List<Set<String>> words;
    private final boolean prefix;

    private Term(List<Set<String>> words, boolean prefix) {
        this.words = words;
        this.prefix = prefix;
    }

    /** The term as it is met in a text of any of these languages, by the rules of each of them. */
    static Term of(String written, Set<Language> languages) {
        List<Token> tokens = FoldedText.of(written).tokens();
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("a term needs a word: " + written);
        }
        boolean prefix = written.endsWith("-");
        List<Set<String>> words = tokens.stream()
                .map(token -> prefix ? Set.of(token.form()) : forms(token, isVerb(written, token), languages))
                .collect(Collectors.toUnmodifiableList());
        return new Term(words, prefix);
    }

    private static boolean isVerb(String written, Token token) {
        return token.end() < written.length() && written.charAt(token.end()) == VERB;
    }

    private static Set<String> forms(Token token, boolean verb, Set<Language> languages) {
        Set<String> forms = new LinkedHashSet<>();
        for (Language language : languages) {
            forms.addAll(
                    verb ? Inflection.formsOfVerb(token.form(), language) : Inflection.formsOf(token.form(), language));
        }
        return Set.copyOf(forms);
    }

    /** What a text holds where this term begins. */
    Set<String> firstForms() {
        return words.getFirst();
    }

    /** Whether it may be written as one word. */
    boolean isExpression() {
        return !prefix && words.size() > 1;
    }

    /** How many words of the text this term takes from {@code at} on; 0 when it is not met there. */
    int lengthAt(List<Token> text, int at) {
        if (prefix) {
            return prefixLengthAt(text, at);
        }
        return apartLengthAt(text, at);
    }

    boolean isJoinedIn(String word) {
        return isJoined(word, 0);
    }

    private int apartLengthAt(List<Token> text, int at) {
        if (at + words.size() > text.size()) {
            return 0;
        }
        for (int i = 0; i < words.size(); i++) {
            Token token = text.get(at + i);
            boolean joined = i == 0 || token.before().joins();
            if (!joined || !words.get(i).contains(token.form())) {
                return 0;
            }
        }
        return words.size();
    }

    private boolean isJoined(String rest, int word) {
        if (word == words.size()) {
            return rest.isEmpty();
        }
        return words.get(word).stream()
                .anyMatch(form -> rest.startsWith(form) && isJoined(rest.substring(form.length()), word + 1));
    }

    private int prefixLengthAt(List<Token> text, int at) {
        int after = at + words.size();
        boolean met = apartLengthAt(text, at) > 0
                && after < text.size()
                && text.get(after).before() == Gap.HYPHEN;
        return met ? words.size() + 1 : 0;
    }
}
