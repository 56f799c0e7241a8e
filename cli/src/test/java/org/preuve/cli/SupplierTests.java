package org.preuve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.cli.SampleServer.Answer;
import org.preuve.cli.SampleServer.Asked;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import tools.jackson.databind.node.JsonNodeFactory;

/** A supplier who accepts an invitation and sends records, at a server that seals what it is sent in a real log. */
class SupplierTests {
    private static final String ATTESTATION = "{\"type\": \"Attestation\", \"statement\": \"95 % coton biologique\"}";

    private final SampleLog log = SampleLog.of(3);
    private final SampleServer server = new SampleServer(this::answer);
    private String domain = "";

    @TempDir
    private Path folder = Path.of("");

    private Path key = Path.of("");

    @BeforeEach
    void makeAKey() {
        domain = server.address();
        key = folder.resolve("key.pem");
        Run.of("keygen", "--out", key).exits(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer answer(Asked asked) {
        return switch (asked.method() + " " + asked.path()) {
            case "GET /api/v1/invitations/t-1" -> Answer.of(200, """
                        {"supplier": {"id": "urn:uuid:00000000-0000-4000-8000-00000000000a", "name": "Filature du Nord",
                                      "identity": {"name": "Filature du Nord", "country": "FR"}},
                         "organisation": {"name": "Maison Lys", "did": "did:web:maison-lys.example"},
                         "challenge": "c-1", "domain": "%s", "expiresAt": "2026-12-01T00:00:00Z"}
                        """.formatted(domain));
            case "POST /api/v1/invitations/t-1/acceptance" ->
                Answer.of(
                        201,
                        "{\"supplier\": {\"state\": \"active\"}, \"record\": "
                                + sealed(Acceptance.of(CanonicalJson.parse(asked.body()))
                                        .record()
                                        .bytes()) + "}");
            case "POST /api/v1/attestations", "POST /api/v1/commitments" -> Answer.of(201, sealed(asked.body()));
            default -> Answer.of(404, "{\"title\": \"Not found\", \"detail\": \"There is no such invitation.\"}");
        };
    }

    private String sealed(byte[] body) {
        Credential record = Credential.parse(body);
        log.append(record);
        return new String(
                CanonicalJson.write(JsonNodeFactory.instance
                        .objectNode()
                        .put("id", record.id().value())
                        .put("state", "sealed")
                        .put("receipt", log.receipt(log.entries.size() - 1).toString())),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void acceptsAnInvitationWithASignatureThatIsForItAlone() throws IOException {
        Path receipt = folder.resolve("key.tlog-proof");
        Run run = Run.of(
                        "accept",
                        "--invitation",
                        server.address() + "/api/v1/invitations/t-1",
                        "--key",
                        key,
                        "--name",
                        "Mill",
                        "--receipt",
                        receipt,
                        "--vkey",
                        SampleLog.vkey())
                .exits(0);

        assertThat(run.err()).contains("Filature du Nord is now known to Maison Lys as did:key:z6Mk");
        Acceptance acceptance =
                Acceptance.of(CanonicalJson.parse(server.asked.getLast().body()));
        Credential record = acceptance.record();
        assertThat(run.err()).contains("You stated: {\"name\":\"Filature du Nord\",\"country\":\"FR\"}");
        assertThat(record.kind()).isEqualTo(RecordKind.KEY);
        assertThat(record.challenge()).contains("c-1");
        assertThat(record.domain()).contains(server.address());
        assertThat(new CredentialVerifier(KeyResolver.didKeys()).verify(record)).isInstanceOf(Valid.class);
        assertThat(record.subject()).isEqualTo(CanonicalJson.parse("""
                        {"id": "%s", "type": "Key", "name": "Mill", "verificationMethod": "%s",
                         "publicKeyMultibase": "%s", "validFrom": "2026-11-01T08:00:00Z",
                         "supplier": "urn:uuid:00000000-0000-4000-8000-00000000000a", "identityDigest": "%s"}
                        """.formatted(
                        record.issuer(),
                        record.verificationMethod(),
                        record.issuer().key().orElseThrow(),
                        RecordDigest.of(Salt.ofMultibase(acceptance.salt()), CanonicalJson.write(acceptance.identity()))
                                .value())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(Receipt.parse(Files.readString(receipt))
                        .verify(LogKey.parse(SampleLog.vkey()))
                        .entry()
                        .id())
                .isEqualTo(record.id());
    }

    @Test
    void statesWhoItIsWhereTheInvitationHasItWrong() throws IOException {
        Path identity = Files.writeString(
                folder.resolve("identity.json"),
                "{\"name\": \"Filature du Nord SAS\", \"country\": \"FR\", \"employees\": {\"number\": 48, \"statedOn\": \"2026-03-31\"}}");
        Run.of(
                        "accept",
                        "--invitation",
                        server.address() + "/api/v1/invitations/t-1",
                        "--key",
                        key,
                        "--identity",
                        identity)
                .exits(0);
        assertThat(Acceptance.of(CanonicalJson.parse(server.asked.getLast().body()))
                        .identity())
                .isEqualTo(CanonicalJson.parse(Files.readAllBytes(identity)));
    }

    @Test
    void sendsTheVerySameRecordAgainWhenNoAnswerCame() {
        String invitation = server.address() + "/api/v1/invitations/t-1";
        server.lie("/api/v1/invitations/t-1/acceptance", truth -> Answer.of(502, "<html>"));
        Run.of("accept", "--invitation", invitation, "--key", key).refuses("refused (502)");
        byte[] first = server.asked.getLast().body();
        server.lie("/api/v1/invitations/t-1", truth -> Answer.of(409, "{\"detail\": \"It was used.\"}"));
        server.lie("/api/v1/invitations/t-1/acceptance", truth -> truth);
        assertThat(Run.of("accept", "--invitation", invitation, "--key", key)
                        .exits(0)
                        .out())
                .startsWith("c2sp.org/tlog-proof@v1\n");
        assertThat(server.asked.getLast().body()).isEqualTo(first);
        Path other = folder.resolve("key-2.pem");
        Run.of("keygen", "--out", other).exits(0);
        server.lie("/api/v1/invitations/t-1", truth -> truth);
        Run.of("accept", "--invitation", invitation, "--key", other).exits(0);
        assertThat(server.asked.getLast().body()).isNotEqualTo(first);
    }

    @Test
    void signsNothingForAnotherPlaceThanTheInvitations() {
        domain = "https://elsewhere.example";
        Run.of("accept", "--invitation", server.address() + "/api/v1/invitations/t-1", "--key", key)
                .refuses("asks for a signature for https://elsewhere.example");
        assertThat(server.askedPaths()).containsExactly("GET /api/v1/invitations/t-1");
    }

    @Test
    void saysWhyAnInvitationIsNotAccepted() {
        Run.of("accept", "--invitation", server.address() + "/api/v1/invitations/t-2", "--key", key)
                .refuses("refused (404): There is no such invitation.");
        server.lie(
                "/api/v1/invitations/t-1/acceptance",
                truth -> Answer.of(409, "{\"detail\": \"The invitation was used before.\"}"));
        Run.of("accept", "--invitation", server.address() + "/api/v1/invitations/t-1", "--key", key)
                .refuses("refused (409): The invitation was used before.");
    }

    @Test
    void sendsEachKindToItsDoorAndKeepsTheReceipt() throws IOException {
        Path receipt = folder.resolve("a.tlog-proof");
        Run run = submit(signed(ATTESTATION), "--receipt", receipt, "--vkey", SampleLog.vkey())
                .exits(0);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Sealed as entry 3", "The receipt is in " + receipt);
        assertThat(Run.of("verify", receipt, "--vkey", SampleLog.vkey())
                        .exits(0)
                        .out())
                .contains("attestation");

        Run commitment = submit(signed("{\"type\": \"Commitment\", \"title\": \"Less water\"}"))
                .exits(0);
        assertThat(commitment.out()).startsWith("c2sp.org/tlog-proof@v1\n");
        assertThat(server.askedPaths()).containsExactly("POST /api/v1/attestations", "POST /api/v1/commitments");
    }

    @Test
    void getsTheSameReceiptForTheSameRecordAgain() throws IOException {
        Path receipt = folder.resolve("a.tlog-proof");
        Path record = signed(ATTESTATION);
        submit(record, "--receipt", receipt).exits(0);
        String first = Files.readString(receipt);
        server.lie("/api/v1/attestations", truth -> {
            String again = new String(
                    CanonicalJson.write(JsonNodeFactory.instance.objectNode().put("receipt", first)),
                    java.nio.charset.StandardCharsets.UTF_8);
            return Answer.of(200, again);
        });
        assertThat(submit(record, "--receipt", receipt).exits(0).err()).contains("had been sealed before");
        assertThat(Files.readString(receipt)).isEqualTo(first);
    }

    @Test
    void saysThatTheReceiptComesLaterWhenTheRecordWasOnlyAccepted() throws IOException {
        server.lie(
                "/api/v1/attestations",
                truth -> Answer.of(
                        202, "{\"id\":\"urn:uuid:x\",\"state\":\"accepted\",\"acceptedAt\":\"2026-11-22T08:00:00Z\"}"));
        submit(signed(ATTESTATION)).refuses("send it again later");
    }

    @Test
    void keepsNoReceiptOfAnotherRecordOrAnotherLog() throws IOException {
        Path receipt = folder.resolve("a.tlog-proof");
        String other = SampleLog.of(3).receipt(1).toString();
        server.lie(
                "/api/v1/attestations",
                truth -> Answer.of(
                        201,
                        new String(
                                CanonicalJson.write(
                                        JsonNodeFactory.instance.objectNode().put("receipt", other)),
                                java.nio.charset.StandardCharsets.UTF_8)));
        submit(signed(ATTESTATION), "--receipt", receipt).refuses("a receipt for another record");

        server.lie("/api/v1/attestations", truth -> truth);
        String otherLog = SampleLog.vkey().replace("maison-lys", "maison-lis");
        submit(signed(ATTESTATION), "--receipt", receipt, "--vkey", otherLog).exits(Preuve.NOT_POSSIBLE);
        assertThat(receipt).doesNotExist();
    }

    @Test
    void saysWhatIsWrongInTheServersWords() throws IOException {
        server.lie("/api/v1/attestations", truth -> Answer.of(422, """
                        {"title": "Refused", "detail": "The record breaks a rule.",
                         "errors": [{"at": "/validUntil", "problem": "is missing", "expected": "a time"}]}
                        """));
        submit(signed(ATTESTATION)).refuses("refused (422): The record breaks a rule. [/validUntil is missing]");

        server.lie(
                "/api/v1/attestations",
                truth -> new Answer(
                        503, Map.of("Retry-After", "30"), "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        submit(signed(ATTESTATION)).refuses("refused (503). Try again in 30 seconds.");
    }

    @Test
    void takesNoWordsThatWouldMoveTheCursor() throws IOException {
        server.lie("/api/v1/attestations", truth -> Answer.of(403, "{\"detail\": \"no\\u001b[2J\\nSealed.\"}"));
        submit(signed(ATTESTATION)).refuses("no [2J Sealed.");
    }

    @Test
    void refusesAnAnswerThatIsNotPreuves() throws IOException {
        server.lie("/api/v1/attestations", truth -> Answer.of(200, "<html>"));
        submit(signed(ATTESTATION)).refuses("unreadable JSON");
        server.lie("/api/v1/attestations", truth -> Answer.of(200, "{}"));
        submit(signed(ATTESTATION)).refuses("without receipt");
    }

    @Test
    void sendsNothingThatWasChangedAfterItWasSigned() throws IOException {
        Path record = signed(ATTESTATION);
        Files.writeString(record, Files.readString(record).replace("95 %", "99 %"));
        submit(record).refuses("was changed after it was signed");
        submit(signed("{\"type\": \"Evidence\", \"title\": \"x\"}")).refuses("no door for a signed evidence");
        assertThat(server.asked).isEmpty();
    }

    private Run submit(Path record, Object... options) {
        Object[] arguments = new Object[4 + options.length];
        arguments[0] = "submit";
        arguments[1] = "--to";
        arguments[2] = server.address();
        arguments[3] = record;
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Run.of(arguments);
    }

    private Path signed(String subject) throws IOException {
        Path draft = Files.writeString(folder.resolve("draft.json"), subject);
        Path signed = folder.resolve("signed-" + Integer.toHexString(subject.hashCode()) + ".json");
        Run.of("sign", "--key", key, "--out", signed, draft).exits(0);
        return signed;
    }
}
