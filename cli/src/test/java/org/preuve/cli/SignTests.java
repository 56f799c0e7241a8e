package org.preuve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;

class SignTests {
    private static final String SUBJECT = "{\"type\": \"Attestation\", \"statement\": \"95 % coton biologique\"}";

    @TempDir
    private Path folder = Path.of("");

    private Path key = Path.of("");

    @BeforeEach
    void makeAKey() {
        key = folder.resolve("key.pem");
        Run.of("keygen", "--out", key).exits(0);
    }

    @Test
    void makesAKeyThatOnlyItsOwnerCanReadAndSaysItsName() throws IOException {
        Run run = Run.of("keygen", "--out", folder.resolve("second.pem")).exits(0);

        SigningKey made = SigningKey.fromPem(Files.readString(folder.resolve("second.pem")));
        assertThat(run.out().strip())
                .isEqualTo(Did.ofKey(made.verificationKey()).value());
        assertThat(Files.getPosixFilePermissions(folder.resolve("second.pem")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(run.out() + run.err()).doesNotContain("PRIVATE");
        assertThat(Files.readString(key)).isNotEqualTo(Files.readString(folder.resolve("second.pem")));
    }

    @Test
    void overwritesNoKey() throws IOException {
        String before = Files.readString(key);
        Run.of("keygen", "--out", key).refuses("exists already and is not overwritten");
        assertThat(Files.readString(key)).isEqualTo(before);
    }

    @Test
    void makesARecordOfASubjectAlone() throws IOException {
        Run run = Run.of("sign", "--key", key, "--valid-until", "2027-10-31T00:00:00Z", draft(SUBJECT));
        Credential signed = Credential.parse(run.exits(0).out().getBytes(UTF_8));

        assertThat(signed.kind()).isEqualTo(RecordKind.ATTESTATION);
        assertThat(signed.id().uuid()).isEqualTo(Run.ID);
        assertThat(signed.issuer()).isEqualTo(did());
        assertThat(signed.validFrom()).contains(Instant.parse("2026-11-01T08:00:00Z"));
        assertThat(signed.validUntil()).contains(Instant.parse("2027-10-31T00:00:00Z"));
        assertThat(signed.subject().get("statement").stringValue()).isEqualTo("95 % coton biologique");
        assertThat(new CredentialVerifier(KeyResolver.didKeys()).verify(signed)).isInstanceOf(Valid.class);
    }

    @Test
    void makesATokenWhenAsked() throws IOException {
        Path out = folder.resolve("signed.jwt");
        Run.of("sign", "--key", key, "--token", "--out", out, draft(SUBJECT)).exits(0);
        Credential signed = new SignedFile(out).record();

        assertThat(Files.readString(out).strip()).isEqualTo(signed.token().orElseThrow());
        assertThat(signed.kind()).isEqualTo(RecordKind.ATTESTATION);
        assertThat(new CredentialVerifier(KeyResolver.didKeys()).verify(signed)).isInstanceOf(Valid.class);
    }

    @Test
    void makesNoTokenOfAKeyRecord() throws IOException {
        Path draft = draft("{\"type\": \"Key\", \"id\": \"" + did() + "\"}");
        Run.of("sign", "--key", key, "--token", draft).refuses("needs a Data Integrity proof");
    }

    @Test
    void keepsWhatACredentialSaysAlready() throws IOException {
        String whole = """
                {"id": "urn:uuid:00000000-0000-4000-8000-000000000001", "name": "Mill",
                 "type": ["VerifiableCredential", "CommitmentCredential"], "validFrom": "2026-01-01T00:00:00+01:00",
                 "credentialSubject": {"title": "Less water"}}
                """;
        Path out = folder.resolve("signed.json");
        Run run = Run.of("sign", "--key", key, "--out", out, draft(whole)).exits(0);
        Credential signed = Credential.parse(Files.readAllBytes(out));

        assertThat(run.out()).isEmpty();
        assertThat(signed.kind()).isEqualTo(RecordKind.COMMITMENT);
        assertThat(signed.id().value()).isEqualTo("urn:uuid:00000000-0000-4000-8000-000000000001");
        assertThat(signed.document().get("validFrom").stringValue()).isEqualTo("2026-01-01T00:00:00+01:00");
        assertThat(signed.document().get("name").stringValue()).isEqualTo("Mill");
    }

    @Test
    void signsInTheNameOfAWebSiteWhenAsked() throws IOException {
        Run run = Run.of("sign", "--key", key, "--issuer", "did:web:mill.example", draft(SUBJECT));
        Credential signed = Credential.parse(run.exits(0).out().getBytes(UTF_8));
        assertThat(signed.issuer().value()).isEqualTo("did:web:mill.example");
        SigningKey own = SigningKey.fromPem(Files.readString(key));
        assertThat(new CredentialVerifier(method -> Optional.of(own.verificationKey())).verify(signed))
                .isInstanceOf(Valid.class);
    }

    @Test
    void takesTheKindThatIsGiven() throws IOException {
        Run run = Run.of("sign", "--key", key, "--kind", "commitment", draft("{\"title\": \"Less water\"}"));
        assertThat(Credential.parse(run.exits(0).out().getBytes(UTF_8)).kind()).isEqualTo(RecordKind.COMMITMENT);
    }

    @Test
    void overwritesNoRecord() throws IOException {
        Path out = Files.writeString(folder.resolve("mine.json"), "mine");
        Run.of("sign", "--key", key, "--out", out, draft(SUBJECT)).refuses("is not overwritten");
        assertThat(Files.readString(out)).isEqualTo("mine");
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithADraft() throws IOException {
        signing("{\"title\": \"Less water\"}").refuses("give --kind with one of evidence, attestation");
        signing("[1]").refuses("must be a JSON object");
        signing("{\"type\":\n \"Attestation\",}").refuses("not readable JSON: line 2, column 16");
        signing("{\"credentialSubject\": 7, \"type\": [\"\", \"KeyCredential\"]}")
                .refuses("credentialSubject");
        signing("{\"credentialSubject\": {\"type\":\"Claim\"}, \"issuer\": \"did:web:other.example\"}")
                .refuses("/issuer is did:web:other.example");
        signing("{\"credentialSubject\": {\"type\":\"Claim\"}, \"proof\": {}}").refuses("/proof is there already");
        Run.of("sign", "--key", key, "--kind", "party", draft(SUBJECT)).refuses("There is no kind \"party\"");
        Run.of("sign", "--key", key, "--issuer", "mill.example", draft(SUBJECT)).refuses("not a DID");
        Run.of("sign", "--key", draft(SUBJECT), draft(SUBJECT)).refuses("no PEM block");
        Run.of("sign", "--key", folder.resolve("none.pem"), draft(SUBJECT)).refuses("There is no file");
        Run.of("sign", "--key", folder, draft(SUBJECT)).refuses("cannot be read");
        Run.of("sign", "--key", key, "--valid-until", "soon", draft(SUBJECT)).refuses("/validUntil must be a time");
    }

    @Test
    void saysHowItIsUsedWhenItIsMisused() {
        assertThat(Run.of("sign").exits(Preuve.NOT_POSSIBLE).err()).contains("--key", "Try: preuve sign --help");
        assertThat(Run.of("sing").exits(Preuve.NOT_POSSIBLE).err()).contains("sing", "Try: preuve --help");
        assertThat(Run.of("sign", "--help").exits(0).out()).contains("--issuer", "<draft.json>");
        assertThat(Run.of("--help").exits(0).out())
                .contains("keygen", "sign", "accept", "submit", "verify", "audit", "Exit codes");
    }

    private Run signing(String json) throws IOException {
        return Run.of("sign", "--key", key, draft(json));
    }

    private Did did() throws IOException {
        return Did.ofKey(SigningKey.fromPem(Files.readString(key)).verificationKey());
    }

    private Path draft(String json) throws IOException {
        return Files.writeString(folder.resolve("draft.json"), json);
    }
}
