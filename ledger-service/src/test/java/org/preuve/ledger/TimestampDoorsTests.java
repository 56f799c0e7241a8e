package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.ledger.timestamp.TestAuthority;
import org.preuve.ledger.timestamp.http.AuthorityServer;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.Step;
import org.preuve.proofs.bundle.StepName;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.timestamp.TimestampAuthorities;
import org.preuve.proofs.timestamp.TimestampToken;

/** A ledger with a timestamp authority, and what a stranger can check of it. */
class TimestampDoorsTests {

    private final TestAuthority authority = new TestAuthority();

    @Test
    void aBundleSaysByWhenItsRecordStoodInTheLog(@TempDir Path files) throws IOException {
        try (TestMongo mongo = TestMongo.embedded();
                TestIssuer issuer = new TestIssuer();
                AuthorityServer server = new AuthorityServer();
                RunningLedger ledger = new RunningLedger(files, mongo, issuer)) {
            Credential record = new SignedRecords().attestation();
            String services = issuer.service("supplier-service", "records.write");
            ledger.post("/internal/v1/records", services, "application/vc", record.bytes());
            String auditor = issuer.person("anna", "auditor");
            assertThat(bundle(ledger, record, auditor).timestamps()).isEmpty();
            Doors.requireProblem(ledger.get("/log/timestamp/2", ""), 404, "not-found");
            Doors.requireProblem(ledger.get("/log/timestamp/two", ""), 400, "invalid-input");

            server.replies(request -> authority.reply(request, Instant.now()));
            ledger.with("preuve.timestamp.url", server.url())
                    .with(
                            "preuve.timestamp.certificate-file",
                            Files.writeString(files.resolve("authority.pem"), authority.pem()))
                    .with("preuve.timestamp.every", "200ms")
                    .restart();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> ledger.get("/log/timestamp/2", "").statusCode() == 200);
            requireReply(ledger);
            requireTimestamped(bundle(ledger, record, auditor), ledger);
        }
    }

    private void requireReply(RunningLedger ledger) {
        HttpResponse<byte[]> reply = ledger.get("/log/timestamp/2", "");
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/timestamp-reply");
        String note = Doors.text(ledger.get("/log/checkpoint", ""));
        String text = note.substring(0, note.indexOf("\n\n") + 1);
        assertThat(TimestampToken.parse(reply.body()).check(text, authority.trusted()))
                .isBetween(Instant.now().minusSeconds(120), Instant.now());
    }

    private void requireTimestamped(Bundle bundle, RunningLedger ledger) {
        LogKey key = LogKey.parse(Doors.text(ledger.get("/log/vkey", "")).strip());
        TrustPolicy policy = TrustPolicy.ofLog(key, "https://example.com/log");
        assertThat(outcome(new BundleVerifier(policy, authority.trusted()), bundle))
                .isEqualTo(Step.Outcome.PASSED);
        TimestampAuthorities another = new TestAuthority().trusted();
        assertThat(outcome(new BundleVerifier(policy, another), bundle)).isEqualTo(Step.Outcome.FAILED);
    }

    private static Step.Outcome outcome(BundleVerifier reader, Bundle bundle) {
        return reader.check(bundle).stream()
                .filter(step -> step.name() == StepName.TIMESTAMPED)
                .map(Step::outcome)
                .findFirst()
                .orElseThrow();
    }

    private static Bundle bundle(RunningLedger ledger, Credential record, String reader) {
        return Bundle.parse(ledger.get("/api/v1/records/" + record.id().uuid() + "/bundle", reader)
                .body());
    }
}
