package org.preuve.quickstart.bench;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.ProofOptions;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.quickstart.doors.Acceptance;
import org.preuve.quickstart.doors.Caller;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A supplier that signs as many attestations as a run needs. */
final class Attestor {

    private static final String SUBJECT = """
            {"type": "Attestation", "subject": {"type": "Product", "gtin": "09506000134352"}, "topic": "E5",
             "criterion": "organic-cotton-content", "statement": "95 % of the fibres are organic cotton",
             "period": {"start": "2026-01-01", "end": "2026-12-31"},
             "quantity": {"indicator": "Organic cotton", "value": 95, "unit": "%"}, "conforms": true}
            """;

    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final Did did = Did.ofKey(key.verificationKey());
    private final VerificationMethod method = VerificationMethod.ofKey(key.verificationKey());
    private final CredentialSigner signer = new CredentialSigner(key, method, Clock.systemUTC());
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final ObjectNode subject = JsonMapper.shared().readTree(SUBJECT).asObject();

    /** Comes in by an invitation, as every supplier does. */
    void join(Caller officer, Caller anonymous) {
        var self =
                JsonMapper.shared().createObjectNode().put("name", "Filature").put("country", "FR");
        var invited = officer.post("/api/v1/suppliers", self).expect(201);
        var path = URI.create(invited.text("/invitation/url")).getPath();
        var invitation = anonymous.get(path).expect(200);
        var acceptance = Acceptance.of(self);
        var record = signer.sign(
                CredentialDraft.of(
                        newId(),
                        RecordKind.KEY,
                        did,
                        now,
                        null,
                        keySubject().put("identityDigest", acceptance.digest())),
                new ProofOptions(invitation.text("/challenge"), invitation.text("/domain")));
        acceptance.send(anonymous, path, record).expect(201);
    }

    /** The record of its key, for a ledger without anybody who invites. */
    byte[] keyRecord() {
        return signer.sign(CredentialDraft.of(newId(), RecordKind.KEY, did, now, null, keySubject()))
                .bytes();
    }

    private ObjectNode keySubject() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("id", did.value())
                .put("type", "Key")
                .put("verificationMethod", method.value())
                .put("publicKeyMultibase", key.verificationKey().multibase())
                .put("validFrom", now.toString());
    }

    List<byte[]> sign(int count) {
        var end = now.plus(Duration.ofDays(365));
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> signer.sign(CredentialDraft.of(newId(), RecordKind.ATTESTATION, did, now, end, subject))
                        .bytes())
                .toList();
    }

    /** How many signatures of such records this machine verifies in a second when it does nothing else. */
    double ceiling() {
        var records = sign(5_000).stream().map(Credential::parse).toList();
        double best = 0;
        for (int round = 0; round < 5; round++) {
            long started = System.nanoTime();
            long valid = IntStream.range(0, records.size())
                    .parallel()
                    .filter(i -> new CredentialVerifier(KeyResolver.didKeys()).verify(records.get(i))
                            instanceof SignatureCheck.Valid)
                    .count();
            if (valid != records.size()) {
                throw new IllegalStateException("only " + valid + " of " + records.size() + " signatures are valid");
            }
            best = Math.max(best, valid / ((System.nanoTime() - started) / 1e9));
        }
        return best;
    }

    private static RecordId newId() {
        return new RecordId(UUID.randomUUID());
    }
}
