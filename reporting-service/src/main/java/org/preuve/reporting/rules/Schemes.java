package org.preuve.reporting.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.reporting.rules.FoldedText.Span;

/**
 * The register of schemes: under which names certificates are given, by whom, and for what. Names are compared as folded words: "EU Ecolabel" and
 * "EU-Ecolabel" are one scheme.
 */
final class Schemes {

    /** Who stands behind a scheme's certificates. */
    enum Kind {
        /** A public authority set it up. */
        PUBLIC,
        /** Third parties certify it whom an accreditation body or the scheme's own rules hold to account. */
        ACCREDITED,
        /** A report of an audit or a rating, which is no label. */
        AUDIT
    }

    /**
     * @param spoken the names that show a label in a text
     * @param covers what its certificates speak of, in the words of the packs
     */
    record Scheme(String id, List<String> names, List<String> spoken, Kind kind, Set<String> covers) {}

    private static final int LONGEST_NAME = 8;

    private final Map<String, Scheme> byName = new HashMap<>();

    Schemes(Collection<Scheme> schemes) {
        for (Scheme scheme : schemes) {
            for (String name : scheme.names()) {
                Scheme other = byName.put(folded(name), scheme);
                if (other != null) {
                    throw new IllegalArgumentException(name + " is " + other.id() + " and " + scheme.id());
                }
            }
        }
    }

    Optional<Scheme> named(String name) {
        return Optional.ofNullable(byName.get(folded(name)));
    }

    /** The schemes that a run of words names. */
    Set<Scheme> namedIn(FoldedText text, Span bounds) {
        Set<Scheme> named = new HashSet<>();
        for (int from = bounds.from(); from < bounds.to(); from++) {
            StringBuilder words = new StringBuilder();
            for (int to = from; to < Math.min(bounds.to(), from + LONGEST_NAME); to++) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(text.tokens().get(to).form());
                Optional.ofNullable(byName.get(words.toString())).ifPresent(named::add);
            }
        }
        return named;
    }

    private static String folded(String name) {
        return FoldedText.of(name).tokens().stream().map(Token::form).collect(Collectors.joining(" "));
    }
}
