package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.quickstart.launch.RunningPreuve;

/**
 * Programs that share no code with this project agree with it, and disagree once a byte is changed. Without them the
 * tests are skipped, see {@link Outsider}.
 */
@ExtendWith(SharedSystem.class)
class OutsiderTests {

    @TempDir
    Path directory;

    private final RunningPreuve preuve;
    private final People people;

    OutsiderTests(RunningPreuve preuve) {
        this.preuve = preuve;
        this.people = People.of(preuve.installation());
    }

    @Test
    void aLogReaderOfOthersAgreesWithEveryHashLinkAndSignature() throws Exception {
        String reader = Outsider.LOG_READER.program();
        people.welcome(new Mill(), "Filature du Dehors");
        String log = preuve.installation().publicUrl() + "/log";

        var agreed = Program.run(directory, reader, log, preuve.installation().vkey());
        assertThat(agreed.exitCode()).as(agreed.output()).isZero();
        assertThat(agreed.output()).startsWith("agrees");

        assertThat(Program.run(directory, reader, log, anotherKey()).exitCode()).isNotZero();
    }

    @Test
    void theCheckerOfAnotherLogImplementationFindsThisLogInOrder() throws Exception {
        String fsck = Outsider.FSCK.program();
        people.welcome(new Mill(), "Tissage du Dehors");
        String log = "--storage_url=" + preuve.installation().publicUrl() + "/log/";
        var key = Files.writeString(
                directory.resolve("vkey"), preuve.installation().vkey());
        var otherKey = Files.writeString(directory.resolve("other-vkey"), anotherKey());

        var found = Program.run(directory, fsck, log, "--public_key=" + key, "--ui=false", "--v=1");
        assertThat(found.output()).contains("Completed ranges").doesNotContain("fsck failed");

        var notFound = Program.run(directory, fsck, log, "--public_key=" + otherKey, "--ui=false", "--v=1");
        assertThat(notFound.output()).contains("fsck failed");
    }

    @Test
    void aCredentialLibraryOfOthersVerifiesAPublishedClaimAndNoOther() throws Exception {
        String check = Outsider.CREDENTIAL_CHECK.program();
        byte[] claim = people.anybody()
                .get(publishedClaim(), "Accept", "application/vc")
                .expect(200)
                .body();
        var credential = Files.write(directory.resolve("claim.json"), claim);
        var keys = Files.write(
                directory.resolve("did.json"),
                people.anybody().get("/.well-known/did.json").expect(200).body());

        var holds = Program.run(directory, "node", check, credential.toString(), keys.toString());
        assertThat(holds.exitCode()).as(holds.output()).isZero();

        Files.writeString(credential, Files.readString(credential).replace("98.5", "99.5"));
        assertThat(Program.run(directory, "node", check, credential.toString(), keys.toString())
                        .exitCode())
                .isEqualTo(1);
    }

    /** Of the same name, so that nothing but the signature is wrong. */
    private String anotherKey() {
        var origin = preuve.installation().origin();
        return new NoteSigner(origin, SigningKey.generate(new SecureRandom()))
                .logKey()
                .toString();
    }

    private String publishedClaim() {
        var mill = new Mill();
        people.welcome(mill, "Fiação do Lado de Fora");
        var attestation = mill.attestation("98.5 % organic cotton");
        var sealed = people.anybody()
                .postRecord("/api/v1/attestations", attestation.bytes())
                .expect(201);
        people.awaitFollowed(sealed.json().path("index").asLong() + 1);
        var claim = Mill.json("""
                {"subject": {"type": "Product", "gtin": "09506000134352"}, "level": "product", "channel": "product-page",
                 "market": "FR", "topic": "E5", "period": {"start": "2026-01-01", "end": "2026-12-31"},
                 "texts": {"en": "98.5 % of the cotton is organic cotton.", "fr": "98,5 % du coton est du coton biologique."}}
                """);
        claim.putArray("records").add(attestation.id().value());
        var door = "/api/v1/claims/"
                + people.officer().post("/api/v1/claims", claim).expect(201).text("/id");
        people.officer().post(door + "/ruling").expect(200);
        var published = people.officer().post(door + "/publication").expect(200);
        return published.text("/page").replace(preuve.installation().publicUrl(), "");
    }
}
