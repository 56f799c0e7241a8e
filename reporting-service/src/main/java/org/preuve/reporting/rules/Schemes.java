package org.preuve.reporting.rules;

import java.util.stream.Collectors;

/** Names of schemes, compared as their folded words: "EU Ecolabel" and "EU-Ecolabel" are one scheme. */
final class Schemes {

    private Schemes() {}

    static String folded(String name) {
        return FoldedText.of(name).tokens().stream().map(Token::form).collect(Collectors.joining(" "));
    }
}
