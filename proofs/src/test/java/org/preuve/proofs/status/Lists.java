package org.preuve.proofs.status;

import static org.preuve.proofs.bundle.TestLedger.MAISON;
import static org.preuve.proofs.bundle.TestLedger.MAISON_KEY;
import static org.preuve.proofs.bundle.TestLedger.NOW;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.preuve.proofs.bundle.TestLedger;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import tools.jackson.databind.node.ObjectNode;

/** Signed lists and records that name them. */
public final class Lists {

    public static final URI REVOCATION = URI.create("https://example.com/status/revocation-1");
    public static final URI SUSPENSION = URI.create("https://example.com/status/suspension-1");
    public static final int PLACE = 94_567;

    private Lists() {}

    public static StatusListCredential list(StatusPurpose purpose, int... set) {
        return list(purpose, TestLedger.signer(MAISON, MAISON_KEY), set);
    }

    public static StatusListCredential list(StatusPurpose purpose, CredentialSigner signer, int... set) {
        Bitstring bits = Bitstring.empty();
        for (int index : set) {
            bits = bits.with(index);
        }
        URI id = purpose == StatusPurpose.REVOCATION ? REVOCATION : SUSPENSION;
        return StatusListCredential.sign(
                new StatusList(id, purpose, bits), NOW, NOW.plusSeconds(3600), Duration.ofMinutes(5), signer);
    }

    /** A claim that names its place in both lists. */
    public static Credential claim(ObjectNode subject) {
        return claim(
                subject,
                new StatusEntry(StatusPurpose.REVOCATION, PLACE, REVOCATION),
                new StatusEntry(StatusPurpose.SUSPENSION, PLACE, SUSPENSION));
    }

    public static Credential claim(ObjectNode subject, StatusEntry... entries) {
        ObjectNode draft = draft(subject);
        var status = draft.putArray("credentialStatus");
        for (StatusEntry entry : entries) {
            status.add(entry.json());
        }
        return TestLedger.signer(MAISON, MAISON_KEY).sign(draft);
    }

    static ObjectNode draft(ObjectNode subject) {
        RecordId id = new RecordId(UUID.fromString("2f0a6e0c-7a1d-4c50-9a4e-0d6a43a3c9d1"));
        return CredentialDraft.of(id, RecordKind.CLAIM, MAISON, NOW, null, subject);
    }
}
