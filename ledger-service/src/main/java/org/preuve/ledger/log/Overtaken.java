package org.preuve.ledger.log;

import java.util.List;
import org.preuve.proofs.change.Change;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;

/**
 * Corrections and withdrawals that come behind the erasure of what they change. The door looked before, but only the one
 * thread that seals knows what is in the log at the place where such a record is to stand.
 */
final class Overtaken {

    private final RecordStore records;
    private final Places places;
    private final Erasures erasures;

    Overtaken(RecordStore records, Places places, Erasures erasures) {
        this.records = records;
        this.places = places;
        this.erasures = erasures;
    }

    /** Whether the erasure is among the first entries of the log, as many as this; asks the store about changes only. */
    boolean isBehind(long size, KeptRecord record) {
        return isStatement(record.kind())
                && erasures.of(Change.read(Credential.parse(record.bytes())).target())
                        .flatMap(records::find)
                        .filter(erasure -> !places.find(List.of(erasure), size).isEmpty())
                        .isPresent();
    }

    private static boolean isStatement(RecordKind kind) {
        return kind == RecordKind.CORRECTION || kind == RecordKind.WITHDRAWAL;
    }
}
