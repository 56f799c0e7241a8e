package org.preuve.ledger.erasure;

import java.util.Optional;

/** Why content may be taken away. */
public enum Basis {
    /** A person asked for it: Regulation (EU) 2016/679, Article 17. */
    GDPR_ART_17("gdpr-art-17"),
    COURT_ORDER("court-order"),
    /** It should never have been recorded. */
    MISTAKE("mistake"),
    OTHER("other");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Basis> ofWord(String word) {
        for (Basis basis : values()) {
            if (basis.word.equals(word)) {
                return Optional.of(basis);
            }
        }
        return Optional.empty();
    }
}
