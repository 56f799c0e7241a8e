package org.preuve.quickstart.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.Step;
import org.preuve.proofs.bundle.StepName;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.credential.Credential;
import org.preuve.quickstart.doors.Answer;
import org.preuve.quickstart.launch.RunningPreuve;

/** A supplier whose system signs tokens ({@code application/vc+jwt}) is understood from the door to the bundle. */
@ExtendWith(SharedSystem.class)
class TokenStoryTests {

    @TempDir
    Path directory;

    private final RunningPreuve preuve;
    private final People people;
    private final Mill mill = new Mill();

    TokenStoryTests(RunningPreuve preuve) {
        this.preuve = preuve;
        this.people = People.of(preuve.installation());
    }

    @BeforeEach
    void theMillIsInvited() {
        people.welcome(mill, "Tecelagem das Fichas");
    }

    @Test
    void aTokenIsSealedFollowedAndProvedLikeAnyRecord() {
        Credential attestation = mill.asToken(mill.attestation("98.5 % organic cotton"));
        byte[] token = attestation.token().orElseThrow().getBytes(UTF_8);

        Answer sealed = send(token).expect(201);
        assertThat(send(token).expect(200).text("/receipt")).isEqualTo(sealed.text("/receipt"));
        people.awaitFollowed(sealed.json().path("index").asLong() + 1);
        assertThat(people.anybody().get("/api/v1/log-check").expect(200).text("/state"))
                .isEqualTo("checks");

        String record = "/api/v1/records/" + attestation.id().uuid();
        Answer shown = people.officer().get(record).expect(200);
        assertThat(shown.body()).isEqualTo(token);
        assertThat(shown.header("Content-Type")).isEqualTo("application/vc+jwt");

        byte[] bundle = people.officer().get(record + "/bundle").expect(200).body();
        var trust = TrustPolicy.parse(
                people.anybody().get("/log/policy").expect(200).text());
        assertThat(new BundleVerifier(trust).check(Bundle.parse(bundle)))
                .filteredOn(step -> step.name() == StepName.SIGNATURE_VALID
                        || step.name() == StepName.KEY_ENTITLED
                        || step.name() == StepName.DIGEST_MATCHES
                        || step.name() == StepName.INCLUDED)
                .hasSize(4)
                .allMatch(step -> step.outcome() == Step.Outcome.PASSED);
    }

    @Test
    void aTokenThatWasChangedIsRefused() {
        String token =
                mill.asToken(mill.attestation("98.5 % organic cotton")).token().orElseThrow();
        int last = token.length() - 10;
        String other = token.substring(0, last) + (token.charAt(last) == 'A' ? 'B' : 'A') + token.substring(last + 1);

        Answer refused = send(other.getBytes(UTF_8)).expect(422);
        assertThat(refused.text("/type")).endsWith("/record-refused");
        assertThat(send("no token".getBytes(UTF_8)).expect(422).text("/errors/0/at"))
                .isEqualTo("/id");
    }

    @Test
    void aTokenLibraryOfOthersReadsWhatIsKept() throws Exception {
        String check = Outsider.CREDENTIAL_CHECK.program();
        Credential attestation = mill.asToken(mill.attestation("97 % organic cotton"));
        send(attestation.token().orElseThrow().getBytes(UTF_8)).expect(201);
        var token = Files.write(
                directory.resolve("attestation.jwt"),
                people.officer()
                        .get("/api/v1/records/" + attestation.id().uuid())
                        .expect(200)
                        .body());
        var keys = Files.writeString(
                directory.resolve("did.json"), mill.didDocument().toString());

        var holds = Program.run(directory, "node", check, token.toString(), keys.toString());
        assertThat(holds.exitCode()).as(holds.output()).isZero();

        var others = Files.writeString(
                directory.resolve("other.json"), new Mill().didDocument().toString());
        assertThat(Program.run(directory, "node", check, token.toString(), others.toString())
                        .exitCode())
                .isEqualTo(1);
    }

    private Answer send(byte[] token) {
        return people.anybody()
                .send(
                        "POST",
                        "/api/v1/attestations",
                        java.net.http.HttpRequest.BodyPublishers.ofByteArray(token),
                        "Content-Type",
                        "application/vc+jwt");
    }
}
