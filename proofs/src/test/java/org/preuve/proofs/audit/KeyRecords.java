package org.preuve.proofs.audit;

import static org.preuve.proofs.bundle.TestLedger.signed;
import static org.preuve.proofs.bundle.TestLedger.signer;

import org.preuve.proofs.bundle.TestLedger;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteSigner;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Key records of every type, signed as they should be. */
public final class KeyRecords {

    private KeyRecords() {}

    /** Signed by a key that stands and by the new one. */
    public static Credential rotation(Did author, SigningKey standing, SigningKey next) {
        return signer(author, next)
                .alsoSign(signed(RecordKind.KEY, author, standing, TestLedger.keySubject(author, next)));
    }

    public static Credential revocation(Did author, SigningKey standing, SigningKey revoked) {
        ObjectNode subject = TestLedger.keySubject(author, revoked);
        subject.remove("validFrom");
        subject.put("type", "KeyRevocation")
                .put("revokedAt", "2026-11-02T08:30:00Z")
                .put("reason", "compromised");
        return signed(RecordKind.KEY, author, standing, subject);
    }

    /** Signed by the organisation alone; the log's keys sign by {@link #alsoBy}. */
    public static Credential logKey(Did author, SigningKey standing, ObjectNode subject) {
        return signed(RecordKind.KEY, author, standing, subject);
    }

    public static ObjectNode logKeySubject(Did author, NoteSigner next, NoteSigner previous, long fromSize) {
        return logKeySubject(author, next, fromSize)
                .put("previousVkey", previous.logKey().toString());
    }

    public static ObjectNode logKeySubject(Did author, NoteSigner next, long fromSize) {
        LogKey key = next.logKey();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", author.value())
                .put("type", "LogKey")
                .put("origin", key.name())
                .put("vkey", key.toString())
                .put("fromSize", fromSize);
    }

    public static Credential alsoBy(Credential record, SigningKey... logKeys) {
        Credential signed = record;
        for (SigningKey key : logKeys) {
            signed = signer(Did.ofKey(key.verificationKey()), key).alsoSign(signed);
        }
        return signed;
    }
}
