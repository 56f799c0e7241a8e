package org.preuve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.audit.KeyHistory;
import org.preuve.proofs.change.Change;
import org.preuve.proofs.change.Correction;
import org.preuve.proofs.change.Withdrawal;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck.UnknownKey;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.NoteSigner;

/** Rotating and revoking a key, and correcting and withdrawing a record, from the command line. */
class KeyAndChangeTests {
    private static final SampleLog LOG = SampleLog.of(12);
    private static final Entry ATTESTATION = Entry.parse(LOG.entries.get(5));

    @TempDir
    private Path folder = Path.of("");

    private SigningKey old = SampleLog.key(1);
    private SigningKey next = SampleLog.key(2);

    @BeforeEach
    void makeKeys() throws IOException {
        old = keygen("old.pem");
        next = keygen("next.pem");
    }

    @Test
    void aDidKeyTakesInAnotherKeyThatThenSignsInItsName() throws IOException {
        Did author = Did.ofKey(old.verificationKey());
        Credential rotation = signed("--key", file("old.pem"), "--also-key", file("next.pem"), key(author, "Key"));
        KeyHistory history = new KeyHistory();
        assertThat(rotation.kind()).isEqualTo(RecordKind.KEY);
        assertThat(history.check(4, rotation)).isInstanceOf(Valid.class);
        history.learn(4, rotation);
        Credential inItsName = signed(
                "--key",
                file("next.pem"),
                "--issuer",
                author,
                draft("{\"type\": \"Attestation\", \"statement\": \"x\"}"));
        assertThat(inItsName.issuer()).isEqualTo(author);
        assertThat(history.check(4, inItsName)).isInstanceOf(UnknownKey.class);
        assertThat(history.check(5, inItsName)).isInstanceOf(Valid.class);

        Credential revocation = signed("--key", file("next.pem"), "--issuer", author, revocation(author, old));
        assertThat(history.check(6, revocation)).isInstanceOf(Valid.class);
        history.learn(6, revocation);
        Credential byTheOld =
                signed("--key", file("old.pem"), draft("{\"type\": \"Attestation\", \"statement\": \"x\"}"));
        assertThat(history.check(6, byTheOld)).isInstanceOf(Valid.class);
        assertThat(history.check(7, byTheOld)).isInstanceOf(UnknownKey.class);
    }

    @Test
    void aWebSiteTakesInAnotherKey() throws IOException {
        Did site = Did.parse("did:web:mill.example");
        Credential first = signed("--key", file("old.pem"), "--issuer", site, key(site, old, "Key"));
        Credential rotation =
                signed("--key", file("old.pem"), "--issuer", site, "--also-key", file("next.pem"), key(site, "Key"));
        KeyHistory history = new KeyHistory();
        assertThat(history.check(0, first)).isInstanceOf(Valid.class);
        history.learn(0, first);
        assertThat(history.check(1, rotation)).isInstanceOf(Valid.class);
        assertThat(rotation.proofs()).hasSize(2);
    }

    @Test
    void aLogsNewKeyIsSignedByTheOrganisationAndBothLogKeys() throws IOException {
        Did site = Did.parse("did:web:mill.example");
        SigningKey before = keygen("log-1.pem");
        SigningKey after = keygen("log-2.pem");
        String subject = """
                {"id": "%s", "type": "LogKey", "origin": "%s", "vkey": "%s", "previousVkey": "%s", "fromSize": 7}
                """.formatted(site, SampleLog.SIGNER.logKey().origin(), vkey(after), vkey(before));
        Object[] arguments = {"sign", "--key", file("old.pem"), "--issuer", site, "--log-key", file("log-2.pem")};
        Run.of(with(arguments, draft(subject))).refuses("must sign it too", "--log-key");
        Credential signed = signed(
                "--key",
                file("old.pem"),
                "--issuer",
                site,
                "--log-key",
                file("log-1.pem"),
                "--log-key",
                file("log-2.pem"),
                draft(subject));
        KeyHistory history = new KeyHistory();
        history.learn(0, signed("--key", file("old.pem"), "--issuer", site, key(site, old, "Key")));
        assertThat(history.check(1, signed)).isInstanceOf(Valid.class);
    }

    @Test
    void aCorrectionAndAWithdrawalNameWhatTheReceiptSays() throws IOException {
        Path receipt =
                Files.writeString(folder.resolve("r.tlog-proof"), LOG.receipt(5).toString());
        assertThat(Run.of("verify", receipt, "--vkey", SampleLog.vkey())
                        .exits(0)
                        .out())
                .contains(ATTESTATION.id() + " at ", "digest " + ATTESTATION.digest());
        Credential correction =
                signed("--key", file("old.pem"), draft("""
                {"type": "Correction", "corrects": {"id": "%s", "digest": "%s"}, "reason": "counted twice",
                 "statement": {"type": "Attestation", "statement": "Lot 6"}}
                """.formatted(ATTESTATION.id(), ATTESTATION.digest())));
        assertThat(correction.kind()).isEqualTo(RecordKind.CORRECTION);
        assertThat(Change.read(correction)).isInstanceOf(Correction.class);
        Credential withdrawal =
                signed("--key", file("old.pem"), draft("""
                {"type": "Withdrawal", "withdraws": {"id": "%s", "digest": "%s"}, "reason": "sold"}
                """.formatted(ATTESTATION.id(), ATTESTATION.digest())));
        assertThat(Change.read(withdrawal)).isInstanceOf(Withdrawal.class);
    }

    @Test
    void saysInOneSentenceWhatReadersWouldNotAccept() throws IOException {
        Did author = Did.ofKey(old.verificationKey());
        Run.of("sign", "--key", file("old.pem"), key(author, "Key"))
                .refuses("must sign it too: give the key of", "with --also-key");
        Run.of("sign", "--key", file("old.pem"), draft("{\"type\": \"Key\", \"id\": \"did:web:x.example\"}"))
                .refuses("names one key under that key's own name");
        Run.of("sign", "--key", file("old.pem"), draft("{\"type\": \"Withdrawal\", \"reason\": \"x\"}"))
                .refuses("/credentialSubject/withdraws/id must be the id of a record");
        Run.of("sign", "--key", file("old.pem"), draft("{\"type\": \"Erasure\", \"reason\": \"\"}"))
                .refuses("/credentialSubject/erases/id");
        Run.of(
                        "sign",
                        "--key",
                        file("old.pem"),
                        "--also-key",
                        file("next.pem"),
                        draft("{\"type\": \"Attestation\", \"statement\": \"x\"}"))
                .refuses("only a key record has a list");
    }

    private Credential signed(Object... arguments) {
        Run run = Run.of(with(new Object[] {"sign"}, arguments));
        return Credential.parse(run.exits(0).out().getBytes(UTF_8));
    }

    private static Object[] with(Object[] first, Object... more) {
        Object[] all = new Object[first.length + more.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    private Path key(Did author, String type) throws IOException {
        return key(author, next, type);
    }

    private Path revocation(Did author, SigningKey revoked) throws IOException {
        return key(author, revoked, "KeyRevocation");
    }

    private Path key(Did author, SigningKey named, String type) throws IOException {
        VerificationMethod method = author.isKey()
                ? VerificationMethod.ofKey(named.verificationKey())
                : VerificationMethod.of(author, named.verificationKey());
        return draft("""
                {"id": "%s", "type": "%s", "verificationMethod": "%s", "publicKeyMultibase": "%s",
                 "validFrom": "2026-11-01T00:00:00Z"}
                """.formatted(author, type, method, named.verificationKey().multibase()));
    }

    private static String vkey(SigningKey key) {
        return new NoteSigner(SampleLog.SIGNER.logKey().origin(), key).logKey().toString();
    }

    private SigningKey keygen(String name) throws IOException {
        Run.of("keygen", "--out", file(name)).exits(0);
        return SigningKey.fromPem(Files.readString(file(name)));
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Path draft(String json) throws IOException {
        return Files.writeString(folder.resolve("draft.json"), json);
    }
}
