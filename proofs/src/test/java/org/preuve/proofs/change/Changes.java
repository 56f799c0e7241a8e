package org.preuve.proofs.change;

import static org.preuve.proofs.bundle.TestLedger.signed;

import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.log.Entry;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Corrections, withdrawals and erasures, signed. */
public final class Changes {

    private Changes() {}

    public static Credential correction(Did author, SigningKey key, Entry target, ObjectNode statement) {
        return signed(RecordKind.CORRECTION, author, key, correctionSubject(target, statement));
    }

    static ObjectNode correctionSubject(Entry target, ObjectNode statement) {
        ObjectNode subject = subject("Correction", "corrects", target);
        subject.set("statement", statement);
        return subject;
    }

    public static Credential withdrawal(Did author, SigningKey key, Entry target) {
        return signed(RecordKind.WITHDRAWAL, author, key, subject("Withdrawal", "withdraws", target));
    }

    public static Credential erasure(Did author, SigningKey key, Entry target) {
        return signed(RecordKind.ERASURE, author, key, erasureSubject(target));
    }

    public static ObjectNode erasureSubject(Entry target) {
        return subject("Erasure", "erases", target)
                .put("basis", "gdpr-art-17")
                .put("erasedAt", "2026-11-02T08:30:00Z")
                .put("by", "uEiAexample");
    }

    static ObjectNode subject(String type, String member, Entry target) {
        ObjectNode subject = JsonNodeFactory.instance.objectNode();
        subject.put("type", type).put("reason", "The meter was read twice.");
        subject.putObject(member)
                .put("id", target.id().value())
                .put("digest", target.digest().value());
        return subject;
    }
}
