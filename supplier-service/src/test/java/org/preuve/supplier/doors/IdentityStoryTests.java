package org.preuve.supplier.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.supplier.doors.RunningService.CLOCK;
import static org.preuve.supplier.doors.RunningService.LEDGER;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Statement;
import tools.jackson.databind.node.ObjectNode;

/** An officer proposes who a supplier is; the supplier says it itself, under its signature; links come and go. */
class IdentityStoryTests {

    private final Doors officer = Doors.as("officer");
    private final Doors mill = Doors.openToAnyone();
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
    void aSupplierSaysWhoItIsAndTheOfficerSeesWhatDiffers() {
        Answer invited = officer.postJson("/api/v1/suppliers", """
                {"name": "Filature du Nort", "country": "FR", "registration": {"scheme": "SIREN", "number": "552 100 554"},
                 "address": {"city": "Roubaix"}, "employees": {"number": 1200, "statedOn": "2025-12-31"}}
                """);
        assertThat(invited.status()).as("%s", invited.body()).isEqualTo(201);
        String supplier = "/api/v1/suppliers/" + invited.text("/id").replace("urn:uuid:", "");
        assertThat(officer.get(supplier).body().at("/fitsValueChainCap").booleanValue())
                .isFalse();
        String path = URI.create(invited.text("/invitation/url")).getPath();
        Answer opened = mill.get(path);
        assertThat(opened.text("/supplier/identity/registration/number")).isEqualTo("552100554");

        // We correct our name and how many we are, and sign that.
        ObjectNode identity =
                opened.body().at("/supplier/identity").asObject().deepCopy().put("name", "Filature du Nord");
        identity.put("lei", "969500UP76J52A9OXU27")
                .putObject("employees")
                .put("number", 48)
                .put("statedOn", "2026-03-31");
        byte[] acceptance = us.acceptance(Statement.of(identity), opened.text("/challenge"), opened.text("/domain"));
        Answer accepted = mill.post(path + "/acceptance", Statement.MEDIA_TYPE, acceptance);
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(201);
        Answer again = mill.post(path + "/acceptance", Statement.MEDIA_TYPE, acceptance);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(accepted.body());

        // Both are kept, and what differs is shown.
        Answer seen = officer.get(supplier);
        assertThat(seen.text("/name")).isEqualTo("Filature du Nort");
        assertThat(seen.text("/stated/name")).isEqualTo("Filature du Nord");
        assertThat(seen.body().at("/differences").valueStream().map(one -> one.asString()))
                .containsExactly("/name", "/employees/number");
        assertThat(seen.body().at("/fitsValueChainCap").booleanValue()).isTrue();

        // What was signed is the digest of what is shown; the log keeps no name.
        Salt salt =
                Salt.ofMultibase(CanonicalJson.parse(acceptance).path("salt").asString());
        assertThat(seen.text("/identityDigest"))
                .isEqualTo(RecordDigest.of(salt, CanonicalJson.write(identity)).value());
    }

    @Test
    void aStatementThatIsNotWhatWasSignedIsRefusedWithItsPlace() {
        Given.Invitation invitation = Given.anInvitation();
        ObjectNode identity = Signatory.object("{\"name\": \"Mill\", \"country\": \"PT\"}");
        ObjectNode whole = CanonicalJson.parse(
                        us.acceptance(Statement.of(identity), invitation.challenge(), invitation.domain()))
                .asObject();
        ObjectNode swapped = whole.deepCopy();
        swapped.putObject("identity").put("name", "Somebody else").put("country", "PT");
        refused(invitation, swapped, "/record/credentialSubject/identityDigest");

        ObjectNode wrong = whole.deepCopy();
        wrong.putObject("identity")
                .put("name", "")
                .put("country", "Portugal")
                .put("gln", 7)
                .put("badge", "green");
        refused(invitation, wrong, "/identity/name", "/identity/country", "/identity/gln", "/identity/badge");

        refused(invitation, whole.deepCopy().put("salt", "u"), "/salt");
        ObjectNode forged = whole.deepCopy();
        forged.withObject("/record/proof").put("challenge", "another");
        refused(invitation, forged, "/record/proof/proofValue");

        Answer alone = mill.post(invitation.acceptance(), "application/vc", CanonicalJson.write(whole.path("record")));
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.text("/errors/0/at")).isEqualTo("/credentialSubject/identityDigest");
        assertThat(mill.post(invitation.acceptance(), Statement.MEDIA_TYPE, "{".getBytes(StandardCharsets.UTF_8))
                        .problem())
                .isEqualTo("unreadable-body");
    }

    @Test
    void aLinkIsRevokedAndReissuedAndItsStateIsSeen() {
        Given.Invitation invitation = Given.anInvitation();
        String door = "/api/v1/suppliers/" + invitation.supplier();
        assertThat(officer.get(door).text("/state")).isEqualTo("invited");
        for (int i = 0; i < 2; i++) {
            assertThat(officer.delete(door + "/invitation").status()).isEqualTo(204);
            assertThat(mill.get(invitation.path()).problem()).isEqualTo("invitation-revoked");
        }
        Answer late = mill.post(invitation.acceptance(), Statement.MEDIA_TYPE, invitation.acceptedWith(us));
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.problem()).isEqualTo("invitation-revoked");
        assertThat(officer.get("/api/v1/suppliers?limit=1").text("/items/0/state"))
                .isEqualTo("revoked");

        Answer reissued = officer.postJson(door + "/invitation", "");
        assertThat(reissued.status()).isEqualTo(201);
        assertThat(mill.get(invitation.path()).status()).isEqualTo(404);
        CLOCK.move(Duration.ofDays(15));
        assertThat(officer.get(door).text("/state")).isEqualTo("expired");
        String path = URI.create(officer.postJson(door + "/invitation", "").text("/url"))
                .getPath();
        Answer opened = mill.get(path);
        byte[] acceptance = us.acceptance(Statement.ofAMill(), opened.text("/challenge"), opened.text("/domain"));
        Answer accepted = mill.post(path + "/acceptance", Statement.MEDIA_TYPE, acceptance);
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(201);

        assertThat(officer.get(door).text("/state")).isEqualTo("active");
        assertThat(officer.delete(door + "/invitation").problem()).isEqualTo("invitation-used");
        assertThat(officer.postJson(door + "/invitation", "").problem()).isEqualTo("invitation-used");
    }

    @Test
    void aPersonWhoWeWriteToIsForgottenWhenAsked() {
        String door = "/api/v1/suppliers/" + Given.anInvitation().supplier() + "/contact";
        assertThat(officer.get(door).status()).isEqualTo(404);
        assertThat(put(door, "{\"name\": \"Ana\", \"email\": \"ana@mill.example\"}")
                        .status())
                .isEqualTo(200);
        assertThat(officer.get(door).text("/email")).isEqualTo("ana@mill.example");
        for (String body : new String[] {"{}", "{\"email\": \"ana\"}", "{\"name\": \" \"}"}) {
            assertThat(put(door, body).problem()).as(body).isEqualTo("invalid-input");
        }
        assertThat(officer.delete(door).status()).isEqualTo(204);
        assertThat(officer.get(door).status()).isEqualTo(404);
        assertThat(RunningService.DATABASE.template().getCollection("contacts").countDocuments())
                .isZero();
    }

    private void refused(Given.Invitation invitation, ObjectNode acceptance, String... at) {
        Answer answer = mill.post(invitation.acceptance(), Statement.MEDIA_TYPE, CanonicalJson.write(acceptance));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("record-refused");
        assertThat(answer.body().at("/errors").findValuesAsString("at")).contains(at);
        assertThat(officer.get("/api/v1/suppliers/" + invitation.supplier()).text("/state"))
                .isEqualTo("invited");
    }

    private Answer put(String path, String json) {
        return officer.send(
                officer.request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }
}
