package org.preuve.supplier.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.preuve.supplier.doors.RunningService.CLOCK;
import static org.preuve.supplier.doors.RunningService.DATABASE;
import static org.preuve.supplier.doors.RunningService.LEDGER;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Certifier;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Subjects;
import tools.jackson.databind.node.ObjectNode;

/** Records that the doors for attestations and commitments refuse: each says why, and nothing is stored or sealed. */
class RecordRefusalTests {

    private static final String ATTESTATIONS = "/api/v1/attestations";
    private static final String COMMITMENTS = "/api/v1/commitments";

    private final Doors anyone = Doors.openToAnyone();
    private Signatory us = new Signatory();
    private long documents;
    private int sealed;

    @BeforeEach
    void aSupplierIsActive() {
        LEDGER.behave();
        us = Given.anActiveSupplier();
        await().until(RecordRefusalTests::isOutboxEmpty); // what others left there would be sealed meanwhile
        documents = DATABASE.documents();
        sealed = LEDGER.log().size();
    }

    private static boolean isOutboxEmpty() {
        return DATABASE.template().count(query(where("due").exists(true)), "outbox") == 0;
    }

    @AfterEach
    void nothingIsStoredOrSealed() {
        CLOCK.move(Duration.ZERO);
        assertThat(DATABASE.documents()).isEqualTo(documents);
        assertThat(LEDGER.log().size()).isEqualTo(sealed);
    }

    @ParameterizedTest
    @ValueSource(strings = {ATTESTATIONS, COMMITMENTS})
    void refusesAKeyThatNobodyRegistered(String door) {
        Signatory stranger = new Signatory();
        Credential record = door.equals(ATTESTATIONS) ? stranger.attestation() : stranger.commitment();
        Answer answer = anyone.post(door, record);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("unknown-key");
    }

    @Test
    void asksForTheKeyBeforeItLooksAtAnythingElse() {
        Answer answer = anyone.post(
                ATTESTATIONS, "application/vc", tampered(new Signatory().attestation(), "organic", "synthetic"));
        assertThat(answer.problem()).isEqualTo("unknown-key");
    }

    @Test
    void refusesARecordThatWasChangedAfterItWasSigned() {
        refused(ATTESTATIONS, "/proof/proofValue", tampered(us.attestation(), "98.5 %", "99.5 %"));
        refused(COMMITMENTS, "/proof/proofValue", tampered(us.commitment(), "Half the water", "All the water"));
    }

    @Test
    void tellsAWrongSignatureNothingMore() {
        byte[] wrongTwice = tampered(
                us.sign(RecordKind.ATTESTATION, Signatory.attestationSubject().put("topic", "E9")), "98.5 %", "99.5 %");
        Answer answer = anyone.post(ATTESTATIONS, "application/vc", wrongTwice);
        assertThat(answer.body().at("/errors")).hasSize(1);
        assertThat(answer.text("/errors/0/at")).isEqualTo("/proof/proofValue");
    }

    @Test
    void takesEachKindAtItsOwnDoor() {
        refused(ATTESTATIONS, "/type", us.commitment().bytes());
        refused(COMMITMENTS, "/type", us.attestation().bytes());
        refused(
                ATTESTATIONS,
                "/type",
                us.sign(RecordKind.CLAIM, Signatory.attestationSubject()).bytes());
    }

    @Test
    void refusesWhatIsNoLongerValidAndAllowsFiveMinutes() {
        Instant now = CLOCK.instant().truncatedTo(ChronoUnit.SECONDS);
        refused(ATTESTATIONS, "/validUntil", attestation(now.minusSeconds(7200), now.minusSeconds(360)));
        CLOCK.move(Duration.ofMinutes(-10));
        refused(ATTESTATIONS, "/proof/created", us(now).attestation().bytes());
        refused(ATTESTATIONS, "/validFrom", us(now).attestation().bytes());
    }

    @Test
    void refusesAnAttestationThatHoldsForEver() {
        refused(ATTESTATIONS, "/validUntil", attestation(CLOCK.instant().truncatedTo(ChronoUnit.SECONDS), null));
    }

    @Test
    void saysEverythingThatIsWrongWithASubjectAtOnce() {
        Credential record = us.sign(
                RecordKind.ATTESTATION,
                Signatory.attestationSubject()
                        .put("topic", "E9")
                        .put("criterion", "Organic!")
                        .put("badge", "gold"));
        Answer answer = anyone.post(ATTESTATIONS, record);
        assertThat(answer.body().at("/errors").findValuesAsString("at"))
                .containsExactly(
                        "/credentialSubject/badge", "/credentialSubject/criterion", "/credentialSubject/topic");
    }

    @Test
    void refusesACertifiersCredentialThatDoesNotBearTheAttestationOut() {
        String carried = "/credentialSubject/conformity";
        Certifier certifier = Certifier.ofKey(CLOCK);
        SignedDocument otherProduct = certifier.sign(certifier.draft("""
                {"assessedProduct": [{"product": {"id": "https://id.gs1.org/01/04006381333931", "name": "Pencil"}}]}"""));
        refusedWith(carried + "/credential/credentialSubject/assessment", certifier.attested(otherProduct));
        SignedDocument expired = certifier.sign(certifier.draft().put("validUntil", "2026-11-01T00:00:00Z"));
        refusedWith(carried + "/credential/validUntil", certifier.attested(expired));
        SignedDocument good = certifier.sign(certifier.draft());
        refusedWith(
                carried + "/credential",
                Subjects.with(certifier.attested(good), "/conformity/credential/name", "\"Fair wages\""));
        refusedWith(carried + "/key/verificationMethod", Certifier.ofKey(CLOCK).attested(good));
        refusedWith(carried + "/credential/issuer", us.assessesItself());
    }

    private void refusedWith(String at, ObjectNode statement) {
        refused(ATTESTATIONS, at, us.sign(RecordKind.ATTESTATION, statement).bytes());
    }

    @Test
    void refusesADueDateThatIsPast() {
        CLOCK.move(Duration.ofDays(365L * 80));
        refused(COMMITMENTS, "/credentialSubject/dueDate", us.commitment().bytes());
    }

    @Test
    void refusesAnotherRecordUnderAnIdThatIsTaken() {
        Credential first = us.attestation();
        assertThat(anyone.post(ATTESTATIONS, first).status()).isEqualTo(201);
        documents = DATABASE.documents();
        sealed++;
        Credential second = us.sign(
                first.id(),
                RecordKind.ATTESTATION,
                CLOCK.instant().truncatedTo(ChronoUnit.SECONDS),
                CLOCK.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(86400),
                Signatory.attestationSubject().put("conforms", false));
        Answer answer = anyone.post(ATTESTATIONS, second);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("record-id-taken");
    }

    @Test
    void refusesAnIdThatIsNoUrn() {
        byte[] record = new String(us.attestation().bytes(), StandardCharsets.UTF_8)
                .replace("urn:uuid:", "https://supplier.example/")
                .getBytes(StandardCharsets.UTF_8);
        refused(ATTESTATIONS, "/id", record);
    }

    @Test
    void readsNoMoreThanSixtyFourKibibytes() {
        byte[] large = new byte[64 * 1024 + 1];
        for (String door : List.of(ATTESTATIONS, COMMITMENTS, "/api/v1/invitations/x/acceptance")) {
            Answer answer = anyone.post(door, "application/vc", large);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.problem()).isEqualTo("too-large");
            Answer chunked = anyone.send(anyone.request(door)
                    .header("Content-Type", "application/vc")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
            assertThat(chunked.problem()).isEqualTo("too-large");
        }
        Answer justRight = anyone.post(ATTESTATIONS, "application/vc", new byte[64 * 1024]);
        assertThat(justRight.problem()).isEqualTo("unreadable-body");
    }

    @Test
    void saysWhereJsonBreaks() {
        Answer answer =
                anyone.post(ATTESTATIONS, "application/vc", "{\n  \"a\": ,\n}".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("unreadable-body");
        assertThat(answer.text("/detail")).contains("line 2, column 8");
    }

    @Test
    void readsNoOtherMediaType() {
        Answer answer = anyone.post(ATTESTATIONS, "text/plain", us.attestation().bytes());
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
    }

    private byte[] attestation(Instant from, @Nullable Instant until) {
        RecordId id = Signatory.newId();
        return us.sign(id, RecordKind.ATTESTATION, from, until, Signatory.attestationSubject())
                .bytes();
    }

    /** The same supplier, whose clock tells this time. */
    private Signatory us(Instant time) {
        return us.at(Clock.fixed(time, ZoneOffset.UTC));
    }

    private void refused(String door, String at, byte[] record) {
        Answer answer = anyone.post(door, "application/vc", record);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("record-refused");
        assertThat(answer.body().at("/errors").findValuesAsString("at")).contains(at);
        answer.body().at("/errors").forEach(error -> {
            assertThat(error.get("problem").asString()).isNotBlank();
            assertThat(error.get("expected").asString()).isNotBlank();
        });
    }

    private static byte[] tampered(Credential record, String what, String by) {
        String text = new String(record.bytes(), StandardCharsets.UTF_8);
        assertThat(text).contains(what);
        return text.replace(what, by).getBytes(StandardCharsets.UTF_8);
    }
}
