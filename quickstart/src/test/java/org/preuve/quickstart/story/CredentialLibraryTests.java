package org.preuve.quickstart.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.status.Bitstring;
import org.preuve.proofs.status.StatusEntry;
import org.preuve.proofs.status.StatusList;
import org.preuve.proofs.status.StatusListCredential;
import org.preuve.proofs.status.StatusPurpose;
import org.preuve.quickstart.launch.RunningPreuve;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the organisation issues, in the hands of credential libraries that share no code with this project: sound is accepted and changed is refused, by
 * nothing but the organisation's DID document. Without them the tests are skipped, see {@link Outsider}.
 */
@ExtendWith(SharedSystem.class)
class CredentialLibraryTests {

    private static final String PASSPORT = "/api/v1/products/09506000134352/passport";

    @TempDir
    Path directory;

    private final People people;

    CredentialLibraryTests(RunningPreuve preuve) {
        this.people = People.of(preuve.installation());
    }

    @Test
    void aClaimHoldsInBothFormsWithItsStatusListsInBothForms() throws Exception {
        String claim = publishedClaim();
        Path did = kept("did.json", "/.well-known/did.json", "application/json");
        Path[] lists = {
            kept("revocation.json", "/status/revocation-1", "application/vc"),
            kept("suspension.jwt", "/status/suspension-1", "application/vc+jwt")
        };
        Path proved = kept("claim.json", claim, "application/vc");
        Path token = kept("claim.jwt", claim, "application/vc+jwt");

        for (Path form : List.of(proved, token)) {
            assertThat(check(form, did).output()).startsWith("holds: ");
            assertThat(check(form, did, lists).output()).endsWith("no list revokes or suspends it\n");
            assertThat(check(form, did, lists[0]).output())
                    .as("one list is missing")
                    .contains("suspension-1 was not given");
        }
        assertRefused(proved, Files.readString(proved).replace("98.5", "99.5"), did);
        assertRefused(token, changed(Files.readString(token), "98.5", "99.5"), did);
        String someoneElses = Files.readString(did)
                .replaceAll("z6Mk[^\"]+", new Mill().did().value().substring(8));
        assertThat(check(kept("claim.json", claim, "application/vc"), written("other.json", someoneElses))
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void aPassportHoldsInBothForms() throws Exception {
        publishedClaim();
        Path did = kept("did.json", "/.well-known/did.json", "application/json");
        Path token = kept("passport.jwt", PASSPORT, "application/vc+jwt");
        Path envelope = kept("passport.json", PASSPORT, "application/vc");

        assertThat(check(token, did).output()).startsWith("holds: urn:uuid:");
        assertThat(check(envelope, did).output()).isEqualTo(check(token, did).output());
        assertRefused(token, changed(Files.readString(token), "98.5", "99.5"), did);
    }

    /** The bits that we write, read by others: an issuer of the test's own sets one and leaves its neighbours. */
    @Test
    void aSetBitIsReadAsRevokedAndItsNeighbourIsNot() throws Exception {
        var issuer = SigningKey.generate(new SecureRandom());
        var method = VerificationMethod.ofKey(issuer.verificationKey());
        var signer = new CredentialSigner(issuer, method, Clock.systemUTC());
        Path did = written("issuer.json", didDocument(method, issuer).toString());
        var address = URI.create("https://issuer.example/status/revocation-1");
        int revoked = 94_567;
        var bits = new StatusList(
                address, StatusPurpose.REVOCATION, Bitstring.empty().with(revoked));
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        byte[] list = StatusListCredential.sign(bits, now, now.plus(Duration.ofHours(1)), Duration.ofMinutes(1), signer)
                .bytes();
        Path lists = written("list.json", new String(list, UTF_8));

        for (int index : new int[] {revoked - 1, revoked, revoked + 1}) {
            var entry = new StatusEntry(StatusPurpose.REVOCATION, index, address);
            Path credential = written("subject.json", credential(method.did(), entry, signer));
            Program answer = check(credential, did, lists);
            assertThat(answer.exitCode()).as(answer.output()).isEqualTo(index == revoked ? 1 : 0);
            assertThat(answer.output()).contains(index == revoked ? "revocation is set at 94567" : "holds: ");
        }
    }

    private static String credential(Did issuer, StatusEntry status, CredentialSigner signer) {
        ObjectNode draft = Mill.json("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                 "id": "urn:uuid:5f0c2b1e-0000-4000-8000-000000000001", "credentialSubject": {"id": "urn:example:subject"}}
                """);
        draft.put("issuer", issuer.value());
        draft.set("credentialStatus", status.json());
        return new String(signer.signDocument(draft).bytes(), UTF_8);
    }

    private static ObjectNode didDocument(VerificationMethod method, SigningKey key) {
        ObjectNode document = Mill.json("""
                {"@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"]}
                """).put("id", method.did().value());
        document.putArray("verificationMethod")
                .addObject()
                .put("id", method.value())
                .put("type", "Multikey")
                .put("controller", method.did().value())
                .put("publicKeyMultibase", key.verificationKey().multibase());
        document.putArray("assertionMethod").add(method.value());
        return document;
    }

    /** A token with other words in it, and the signature that it had. */
    private static String changed(String token, String words, String others) {
        String[] parts = token.split("\\.");
        String content = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace(words, others);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8)) + "."
                + parts[2];
    }

    private void assertRefused(Path file, String content, Path did) throws Exception {
        Path changed = written("changed-" + file.getFileName(), content);
        assertThat(Files.readString(changed)).isNotEqualTo(Files.readString(file));
        Program answer = check(changed, did);
        assertThat(answer.exitCode()).as(answer.output()).isEqualTo(1);
        assertThat(answer.output()).startsWith("DOES NOT HOLD");
    }

    private Program check(Path credential, Path did, Path... lists) throws IOException, InterruptedException {
        String program = Outsider.CREDENTIAL_CHECK.program();
        return Program.run(
                directory,
                Stream.concat(
                                Stream.of("node", program),
                                Stream.concat(Stream.of(credential, did), Stream.of(lists))
                                        .map(Path::toString))
                        .toArray(String[]::new));
    }

    private Path kept(String name, String address, String form) throws IOException {
        return Files.write(
                directory.resolve(name),
                people.anybody().get(address, "Accept", form).expect(200).body());
    }

    private Path written(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
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
        return URI.create(
                        people.officer().post(door + "/publication").expect(200).text("/page"))
                .getPath();
    }
}
