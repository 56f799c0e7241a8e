package org.preuve.supplier.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.supplier.doors.RunningService.CLOCK;
import static org.preuve.supplier.doors.RunningService.LEDGER;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Statement;
import tools.jackson.databind.node.ObjectNode;

/** Acceptances that are not: each says why, leaves the supplier invited, and seals nothing. */
class InvitationRefusalTests {

    private final Doors anyone = Doors.openToAnyone();
    private final Given.Invitation invitation = Given.anInvitation();
    private final Signatory us = new Signatory(CLOCK);

    @BeforeEach
    void neighboursBehave() {
        LEDGER.behave();
    }

    @AfterEach
    void timeIsNow() {
        CLOCK.move(Duration.ZERO);
    }

    @Test
    void knowsNoOtherToken() {
        for (String token :
                List.of("A".repeat(43), "A".repeat(42), "A".repeat(44), "..", "a%00b", "%7B%22$ne%22:1%7D")) {
            Answer answer = anyone.get("/api/v1/invitations/" + token);
            assertThat(answer.problem()).as(token).isIn("not-found", "bad-request", "unauthenticated");
        }
        Answer accepted = accept("/api/v1/invitations/" + "A".repeat(43) + "/acceptance", us);
        assertThat(accepted.status()).isEqualTo(404);
        assertThat(accepted.problem()).isEqualTo("not-found");
        assertNothingAccepted();
    }

    @Test
    void givesTheSameReceiptForTheSameRecordAndNothingForAnother() {
        byte[] record = invitation.acceptedWith(us);
        Answer first = anyone.post(invitation.acceptance(), Statement.MEDIA_TYPE, record);
        assertThat(first.status()).isEqualTo(201);
        int sealed = LEDGER.log().size();

        Answer again = anyone.post(invitation.acceptance(), Statement.MEDIA_TYPE, record);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());

        for (Signatory other : List.of(us, new Signatory())) {
            Answer second = accept(invitation.acceptance(), other);
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.problem()).isEqualTo("invitation-used");
        }
        Answer opened = anyone.get(invitation.path());
        assertThat(opened.status()).isEqualTo(409);
        assertThat(opened.problem()).isEqualTo("invitation-used");
        assertThat(LEDGER.log().size()).isEqualTo(sealed);
        assertThat(supplier().text("/did")).isEqualTo(us.did().value());
    }

    @Test
    void expires() {
        CLOCK.move(Duration.ofDays(14).plusMinutes(1));
        Answer opened = anyone.get(invitation.path());
        assertThat(opened.status()).isEqualTo(410);
        assertThat(opened.problem()).isEqualTo("invitation-expired");
        Answer accepted = accept(invitation.acceptance(), us);
        assertThat(accepted.status()).isEqualTo(410);
        assertThat(accepted.problem()).isEqualTo("invitation-expired");
        CLOCK.move(Duration.ZERO);
        assertNothingAccepted();
    }

    @Test
    void refusesAKeyThatIsAnotherSuppliers() {
        accept(invitation.acceptance(), us);
        Given.Invitation others = Given.anInvitation();
        Answer answer = anyone.post(others.acceptance(), Statement.MEDIA_TYPE, others.acceptedWith(us));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("key-taken");
        Answer stillOpen = anyone.post(others.acceptance(), Statement.MEDIA_TYPE, others.acceptedWith(new Signatory()));
        assertThat(stillOpen.status()).isEqualTo(201);
    }

    @Test
    void refusesAProofForAnotherInvitationOrAnotherPlace() {
        Given.Invitation other = Given.anInvitation();
        refused(
                "/proof/challenge",
                us.keyRecord(other.challenge(), invitation.domain()).bytes());
        refused(
                "/proof/domain",
                us.keyRecord(invitation.challenge(), "https://evil.example").bytes());
    }

    @Test
    void refusesASignatureThatIsNotTheKeys() {
        byte[] record =
                us.keyRecord(invitation.challenge(), invitation.domain()).bytes();
        String stolen = new String(record, StandardCharsets.UTF_8).replace("\"validFrom\":\"20", "\"validFrom\":\"19");
        refused("/proof/proofValue", stolen.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhoDoesNotSayWhoTheyAre() {
        refused(
                "/credentialSubject/identityDigest",
                us.keyRecord(invitation.challenge(), invitation.domain()).bytes());
    }

    @Test
    void refusesARecordOfAnotherKind() {
        refused("/type", us.attestation().bytes());
    }

    @Test
    void refusesASubjectThatIsNotThisKey() {
        Signatory other = new Signatory();
        refusedSubject("/id", key -> key.put("id", other.did().value()));
        refusedSubject("/type", key -> key.put("type", "Attestation"));
        refusedSubject(
                "/verificationMethod",
                key -> key.put("verificationMethod", other.method().value()));
        refusedSubject("/publicKeyMultibase", key -> key.put("publicKeyMultibase", "z6MkOther"));
        refusedSubject("/validFrom", key -> key.put("validFrom", "yesterday"));
        refusedSubject(
                "/supplier", key -> key.put("supplier", Given.anInvitation().supplier()));
        refusedSubject("/isAdmin", key -> key.put("isAdmin", true));
    }

    @Test
    void refusesAKeyFromTheFutureByMoreThanFiveMinutes() {
        CLOCK.move(Duration.ofMinutes(4));
        byte[] slightlyAhead = invitation.acceptedWith(us);
        CLOCK.move(Duration.ofMinutes(10));
        byte[] farAhead =
                us.keyRecord(invitation.challenge(), invitation.domain()).bytes();
        CLOCK.move(Duration.ZERO);
        refused("/proof/created", farAhead);
        assertThat(anyone.post(invitation.acceptance(), Statement.MEDIA_TYPE, slightlyAhead)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refusesBodiesThatAreNoRecord() {
        for (String body : List.of("", "{", "{\"a\":1,\"a\":2}", "\"\\ud800\"", "{\"a\":1e999}")) {
            Answer answer =
                    anyone.post(invitation.acceptance(), "application/vc", body.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("unreadable-body");
        }
        for (String body : List.of("[]", "null", "{}", "{\"$ne\":null}")) {
            Answer answer =
                    anyone.post(invitation.acceptance(), "application/vc", body.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(body).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("record-refused");
        }
        assertNothingAccepted();
    }

    @Test
    void tellsANewLinkWhenARegistrationIsRepeatedAndForgetsTheOldOne() {
        Doors officer = Doors.as("officer");
        String body = "{\"name\": \"Dyer\", \"country\": \"FR\"}";
        String key = "dyer-" + System.nanoTime();
        Answer first = officer.postJson("/api/v1/suppliers", body, "Idempotency-Key", key);
        Answer second = officer.postJson("/api/v1/suppliers", body, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("/id")).isEqualTo(first.text("/id"));
        assertThat(anyone.get(path(first)).status()).isEqualTo(404);
        assertThat(anyone.get(path(second)).status()).isEqualTo(200);

        Answer reused = officer.postJson(
                "/api/v1/suppliers", "{\"name\": \"Spinner\", \"country\": \"FR\"}", "Idempotency-Key", key);
        assertThat(reused.status()).isEqualTo(409);
        assertThat(reused.problem()).isEqualTo("idempotency-key-reused");
        assertThat(anyone.get(path(second)).status()).isEqualTo(200);
    }

    @Test
    void keepsTheTokenNowhere() {
        String token = invitation.path().substring(invitation.path().lastIndexOf('/') + 1);
        RunningService.DATABASE
                .template()
                .getCollectionNames()
                .forEach(collection -> RunningService.DATABASE
                        .template()
                        .getCollection(collection)
                        .find()
                        .forEach(document -> assertThat(document.toJson()).doesNotContain(token)));
    }

    private Answer accept(String path, Signatory signatory) {
        return anyone.post(path, Statement.MEDIA_TYPE, invitation.acceptedWith(signatory));
    }

    private void refusedSubject(String at, UnaryOperator<ObjectNode> change) {
        ObjectNode subject = change.apply(us.keySubject());
        refused(
                "/credentialSubject" + at,
                us.keyRecord(subject, invitation.challenge(), invitation.domain())
                        .bytes());
    }

    private void refused(String at, byte[] record) {
        Answer answer = anyone.post(invitation.acceptance(), "application/vc", record);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("record-refused");
        assertThat(answer.body().at("/errors").findValuesAsString("at")).contains(at);
        assertNothingAccepted();
    }

    private void assertNothingAccepted() {
        assertThat(supplier().text("/state")).isEqualTo("invited");
        assertThat(anyone.post("/api/v1/attestations", us.attestation()).problem())
                .isEqualTo("unknown-key");
    }

    private Answer supplier() {
        return Doors.as("auditor").get("/api/v1/suppliers/" + invitation.supplier());
    }

    private static String path(Answer invited) {
        return URI.create(invited.text("/invitation/url")).getPath();
    }
}
