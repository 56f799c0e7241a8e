package org.preuve.proofs.change;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why content had to go. */
public enum ErasureBasis {
    /** A person asked for it (Regulation (EU) 2016/679, article 17). */
    GDPR_ART_17,
    COURT_ORDER,
    MISTAKE,
    OTHER;

    /** {@code gdpr-art-17}, as erasure records say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ErasureBasis> ofWord(String word) {
        return Arrays.stream(values())
                .filter(basis -> basis.word().equals(word))
                .findFirst();
    }
}
