package org.preuve.ledger.statements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.proofs.credential.RecordKind;

/** What the organisation may state. */
public enum StatementKind {
    /** A pledge of its own. */
    COMMITMENT(RecordKind.COMMITMENT, "Commitment"),
    /** How far one of its pledges has come. */
    PROGRESS(RecordKind.PROGRESS, "Progress"),
    /** That it takes another party's word, by these keys. */
    RECOGNITION(RecordKind.ATTESTATION, "Recognition");

    /** All that {@link #word} may say. */
    public static final List<String> WORDS =
            Arrays.stream(values()).map(StatementKind::word).toList();

    private final RecordKind recordKind;
    private final String type;

    StatementKind(RecordKind recordKind, String type) {
        this.recordKind = recordKind;
        this.type = type;
    }

    /** Of the record that states it. */
    public RecordKind recordKind() {
        return recordKind;
    }

    /** As the record's subject says it. */
    public String type() {
        return type;
    }

    /** As doors and lists name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StatementKind> ofType(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}
