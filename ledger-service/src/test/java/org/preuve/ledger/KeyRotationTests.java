package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.ledger.organisation.UnusableKey;
import org.preuve.proofs.audit.KeyHistory;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.CarriedList;
import org.preuve.proofs.bundle.StepName;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.status.Bitstring;
import org.preuve.proofs.status.StatusEntry;
import org.preuve.proofs.status.StatusList;
import org.preuve.proofs.status.StatusListCredential;
import org.preuve.proofs.status.StatusPurpose;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** P9: keys change, and everything that was signed before goes on being checked. */
class KeyRotationTests {

    private static final Did DID = Did.parse("did:web:example.com");
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path keys;

    private final TestMongo mongo = TestMongo.embedded();
    private final TestIssuer issuer = new TestIssuer();
    private final String officer = issuer.person("olga", "officer");
    private final String approver = issuer.person("amir", "approver");
    private final String auditor = issuer.person("anna", "auditor");
    private final String administrator = issuer.person("ada", "administrator");
    private RunningLedger ledger;

    @BeforeEach
    void start() {
        ledger = new RunningLedger(keys, mongo, issuer);
    }

    @AfterEach
    void stop() {
        ledger.close();
        issuer.close();
        mongo.close();
    }

    @Test
    void oldReceiptsCheckAfterEveryRotationOfBothKeys() {
        LogKey firstVkey = vkey();
        String receipt = sealed();
        for (int rotation = 0; rotation < 2; rotation++) {
            ledger.rotate(keys);
        }
        LogKey lastVkey = vkey();
        assertThat(lastVkey).isNotEqualTo(firstVkey);
        assertThat(Receipt.parse(receipt).verify(firstVkey).entry().index()).isPositive();
        assertThat(ledger.get("/api/v1/records/" + id(receipt) + "/receipt", "").body())
                .isEqualTo(receipt.getBytes(StandardCharsets.UTF_8));
        String later = sealed();
        assertThat(Receipt.parse(later).verify(lastVkey).entry().index()).isPositive();

        KeyHistory history = history();
        assertThat(history.keys(DID)).hasSize(3);
        assertThat(TrustPolicy.parse("log " + firstVkey + " https://example.com/log\nlog " + lastVkey
                        + " https://example.com/log\nquorum none\n"))
                .isNotNull();
        int size = lines().size();
        ledger.restart();
        assertThat(lines()).as("a start without a new key seals nothing").hasSize(size);
    }

    @Test
    void aRevokedKeySignsNothingMoreAndWhatItSignedStaysValid() {
        VerificationMethod old =
                VerificationMethod.of(DID, ledger.organisationKey().verificationKey());
        sealed();
        requireProblem(revoke(old, "compromised"), 409, "key-in-use");
        ledger.rotate(keys);
        HttpResponse<byte[]> revoked = revoke(old, "compromised");
        assertThat(revoked.statusCode()).isEqualTo(201);
        assertThat(revoke(old, "compromised").body()).isEqualTo(revoked.body());
        requireProblem(revoke(old, "superseded"), 409, "key-revoked");
        requireProblem(
                revoke(
                        VerificationMethod.of(
                                DID, SigningKey.generate(new SecureRandom()).verificationKey()),
                        "superseded"),
                404,
                "not-found");
        requireProblem(revoke(old, "because"), 400, "invalid-input");
        sealed();
        KeyHistory history = history();
        assertThat(history.revoked(old)).isPresent();
        ledger.close();
        assertThatThrownBy(() -> ledger.goBack(keys))
                .hasRootCauseInstanceOf(UnusableKey.class)
                .rootCause()
                .hasMessageContaining("revoked");
        ledger.goForward();
    }

    @Test
    void aBundleCarriesEveryKeyThatMaySignTheStatusListsThatItsRecordNames() {
        URI list = URI.create("https://example.com/status/revocation-1");
        Credential claim = claim(new StatusEntry(StatusPurpose.REVOCATION, 7, list));
        assertThat(ledger.post(
                                "/internal/v1/records",
                                issuer.service("reporting-service", "records.write"),
                                "application/vc",
                                claim.bytes())
                        .statusCode())
                .isEqualTo(201);
        ledger.rotate(keys);
        Bundle bundle = Bundle.parse(ledger.get("/api/v1/records/" + claim.id().uuid() + "/bundle", "")
                .body());
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        StatusListCredential signed = StatusListCredential.sign(
                new StatusList(list, StatusPurpose.REVOCATION, Bitstring.empty()),
                now,
                now.plusSeconds(3600),
                Duration.ofMinutes(1),
                signer());
        assertThat(new BundleVerifier(bundle.policy())
                        .check(bundle.withStatusLists(List.of(new CarriedList(signed.bytes())))))
                .filteredOn(step -> step.name() == StepName.STATUS)
                .allSatisfy(step -> assertThat(step.detail()).startsWith("Not revoked, as of "));
    }

    private Credential claim(StatusEntry entry) {
        ObjectNode subject = JsonMapper.shared().createObjectNode().put("type", "Claim");
        RecordId id = new RecordId(UUID.randomUUID());
        ObjectNode draft = CredentialDraft.of(id, RecordKind.CLAIM, DID, Instant.EPOCH, null, subject);
        draft.putArray("credentialStatus").add(entry.json());
        return signer().sign(draft);
    }

    private CredentialSigner signer() {
        SigningKey key = ledger.organisationKey();
        return new CredentialSigner(key, VerificationMethod.of(DID, key.verificationKey()), Clock.systemUTC());
    }

    @Test
    void aKeyThatNobodyIntroducesDoesNotStart() {
        ledger.close();
        assertThatThrownBy(() -> ledger.startWithAnother(keys))
                .rootCause()
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("preuve.organisation.key-file names a key that the log does not know")
                .hasMessageContaining("preuve.organisation.previous-key-files");
        ledger.goForward();
    }

    /** Every record of the log in order, each checked by what the log itself says of keys. */
    private KeyHistory history() {
        KeyHistory history = new KeyHistory();
        List<JsonNode> lines = lines();
        for (int index = 0; index < lines.size(); index++) {
            Credential record = Credential.parse(
                    Base64.getDecoder().decode(lines.get(index).get("record").stringValue()));
            assertThat(history.check(index, record)).as("entry " + index).isInstanceOf(SignatureCheck.Valid.class);
            if (record.kind() == RecordKind.KEY) {
                history.learn(index, record);
            }
        }
        return history;
    }

    private List<JsonNode> lines() {
        return JSON.readTree(
                        ledger.get("/api/v1/records?limit=500&from=0", auditor).body())
                .get("records")
                .valueStream()
                .toList();
    }

    private String sealed() {
        JsonNode draft = JSON.readTree(
                ledger.postJson("/api/v1/evidence", officer, Doors.DRAFT).body());
        String path = "/api/v1/evidence/" + draft.get("id").stringValue();
        ledger.postJson(path + "/submit", officer, "");
        JsonNode sealed =
                JSON.readTree(ledger.postJson(path + "/approve", approver, "").body());
        return sealed.at("/record/receipt").stringValue();
    }

    private static String id(String receipt) {
        return Receipt.parse(receipt).entry().id().uuid().toString();
    }

    private LogKey vkey() {
        return LogKey.parse(new String(ledger.get("/log/vkey", "").body(), StandardCharsets.UTF_8).strip());
    }

    private HttpResponse<byte[]> revoke(VerificationMethod method, String reason) {
        return ledger.postJson(
                "/api/v1/keys/revocations",
                administrator,
                "{\"verificationMethod\":\"" + method.value() + "\",\"reason\":\"" + reason + "\"}");
    }

    private static void requireProblem(HttpResponse<byte[]> response, int status, String slug) {
        Doors.requireProblem(response, status, slug);
    }
}
