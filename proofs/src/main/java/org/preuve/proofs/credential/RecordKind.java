package org.preuve.proofs.credential;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a record is about: the only thing that the public log says of it. */
public enum RecordKind {
    EVIDENCE,
    ATTESTATION,
    COMMITMENT,
    PROGRESS,
    CLAIM,
    CORRECTION,
    WITHDRAWAL,
    ERASURE,
    KEY;

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String type = name().charAt(0) + word.substring(1) + "Credential";

    /** {@code evidence}, as entries say it. */
    public String word() {
        return word;
    }

    /** {@code EvidenceCredential}, as the record's {@code type} says it. */
    public String type() {
        return type;
    }

    public static Optional<RecordKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    public static Optional<RecordKind> ofType(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
