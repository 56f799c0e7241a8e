package org.preuve.supplier.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Signatory;

/** The key is the login: what a supplier that signs its requests is shown, and what is refused it. */
class SignedRequestTests {

    private static final String PUBLIC = "https://preuve.maison-lys.example";
    private static final byte[] NOTHING = new byte[0];

    private final Doors anyone = Doors.openToAnyone();
    private Signatory mill = new Signatory();

    @BeforeEach
    void aSupplierIsActive() {
        RunningService.LEDGER.behave();
        mill = Given.anActiveSupplier();
    }

    @AfterEach
    void theClockIsRight() {
        RunningService.CLOCK.move(Duration.ZERO);
    }

    @Test
    void aSupplierSeesItselfAndItsKeys() {
        Answer profile = get(mill, "/api/v1/supplier");

        assertThat(profile.status()).as("%s", profile.body()).isEqualTo(200);
        assertThat(profile.text("/name")).isEqualTo("Mill");
        assertThat(profile.text("/country")).isEqualTo("PT");
        assertThat(profile.text("/did")).isEqualTo(mill.did().value());
        assertThat(profile.text("/keys/0/verificationMethod"))
                .isEqualTo(mill.method().value());
        Answer keys = get(mill, "/api/v1/supplier/keys");
        assertThat(keys.body().at("/items")).isEqualTo(profile.body().at("/keys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"attestations", "commitments"})
    void aSupplierSeesItsOwnAndNobodyElses(String kind) {
        Signatory other = Given.anActiveSupplier();
        Credential own = kind.equals("attestations") ? mill.attestation() : mill.commitment();
        Credential others = kind.equals("attestations") ? other.attestation() : other.commitment();
        String door = "/api/v1/" + kind;
        assertThat(anyone.post(door, own).status()).isEqualTo(201);
        assertThat(anyone.post(door, others).status()).isEqualTo(201);

        Answer list = get(mill, door + "?limit=200");
        assertThat(list.body().at("/items").findValuesAsString("id"))
                .containsExactly(own.id().value());
        assertThat(get(mill, door + "/" + own.id().uuid()).text("/id"))
                .isEqualTo(own.id().value());
        Answer hidden = get(mill, door + "/" + others.id().uuid());
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text("/detail"))
                .isEqualTo(get(mill, door + "/" + Signatory.newId().uuid()).text("/detail"));
        String otherId = get(other, "/api/v1/supplier").text("/id");
        assertThat(get(mill, door + "?supplier=" + otherId).status()).isEqualTo(404);
    }

    @Test
    void aSupplierIsNoOfficer() {
        Answer answer = get(mill, "/api/v1/suppliers");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
    }

    @Test
    void whoDoesNotSignIsToldHow() {
        Answer answer = anyone.get("/api/v1/supplier");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("signature-required");
        assertThat(answer.header("Accept-Signature")).contains("@target-uri");
    }

    @Test
    void aSignatureIsGoodOnce() {
        Map<String, String> fields = mill.signs("GET", PUBLIC + "/api/v1/supplier", NOTHING);
        assertThat(send("GET", "/api/v1/supplier", NOTHING, fields).status()).isEqualTo(200);

        refused(send("GET", "/api/v1/supplier", NOTHING, fields), "nonce-reused", "nonce-reused");
    }

    @Test
    void aSignatureIsGoodForFiveMinutes() {
        Map<String, String> fields = mill.signs("GET", PUBLIC + "/api/v1/supplier", NOTHING);
        RunningService.CLOCK.move(Duration.ofMinutes(6));
        refused(send("GET", "/api/v1/supplier", NOTHING, fields), "signature-expired", "expired");
        RunningService.CLOCK.move(Duration.ofMinutes(-6));
        refused(send("GET", "/api/v1/supplier", NOTHING, fields), "signature-expired", "not-yet");
    }

    /** The health door and a door that is open to anyone are no way around it. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/supplier", "/api/v1/attestations", "/actuator/health", "/api/v1/supplier-openapi"})
    void aBadSignatureIsNeverTakenForNone(String path) {
        Map<String, String> fields = mill.signs("GET", PUBLIC + path + "?x=1", NOTHING);
        Answer answer = send("GET", path, NOTHING, fields);

        refused(answer, "signature-refused", "not-signed");
        assertThat(answer.text("/errors/0/expected")).contains("\"@target-uri\": " + PUBLIC + path + "\n");
        refused(send("GET", path, NOTHING, Map.of("Signature", "nonsense")), "signature-refused", "malformed");
        refused(send("GET", path, NOTHING, Map.of("Signature-Input", "")), "signature-refused", "malformed");
    }

    @Test
    void theAddressIsTheOneThatTheClientUsed() {
        Map<String, String> inside = mill.signs("GET", RunningService.url() + "/api/v1/supplier", NOTHING);

        refused(send("GET", "/api/v1/supplier", NOTHING, inside), "signature-refused", "not-signed");
        assertThat(get(mill, "/api/v1/attestations?cursor=&limit=1").status()).isEqualTo(400);
        assertThat(get(mill, "/api/v1/attestations/%C3%A9t%C3%A9?x=%2F+").status())
                .isEqualTo(404);
    }

    @Test
    void aSignedBodyIsTheOneThatArrives() {
        byte[] record = mill.attestation().bytes();
        Map<String, String> fields = mill.signs("POST", PUBLIC + "/api/v1/attestations", record);
        byte[] other = mill.attestation().bytes();

        refused(send("POST", "/api/v1/attestations", other, fields), "signature-refused", "other-body");
        assertThat(send("POST", "/api/v1/attestations", record, fields).status())
                .isEqualTo(201);
        Map<String, String> without = mill.signs("POST", PUBLIC + "/api/v1/attestations", NOTHING);
        refused(send("POST", "/api/v1/attestations", record, without), "signature-refused", "covers-too-little");
    }

    @Test
    void aStrangersKeyOpensNothing() {
        Signatory stranger = new Signatory(RunningService.CLOCK);
        refused(get(stranger, "/api/v1/supplier"), "signature-refused", "key-unknown");
    }

    @Test
    void aRevokedKeySignsNoRequest() {
        Signatory next = new Signatory(RunningService.CLOCK);
        assertThat(anyone.post("/api/v1/keys", mill.introduces(next)).status()).isEqualTo(201);
        assertThat(get(next, "/api/v1/supplier").text("/did"))
                .isEqualTo(mill.did().value());
        assertThat(anyone.post("/api/v1/keys", next.revokes(mill)).status()).isEqualTo(201);

        refused(get(mill, "/api/v1/supplier"), "signature-refused", "key-revoked");
        Answer keys = get(next, "/api/v1/supplier/keys");
        assertThat(keys.body().at("/items")).hasSize(2);
        assertThat(keys.text("/items/0/revoked")).isNotEmpty();
        assertThat(keys.body().at("/items/1").has("revoked")).isFalse();
    }

    @Test
    void aSignatureAndATokenAreOneLoginTooMany() {
        Map<String, String> fields = new HashMap<>(mill.signs("GET", PUBLIC + "/api/v1/supplier", NOTHING));
        fields.put("Authorization", "Bearer " + RunningService.ISSUER.token("officer"));

        refused(send("GET", "/api/v1/supplier", NOTHING, fields), "signature-refused", "two-logins");
    }

    @Test
    void readsNoEndlessBody() {
        byte[] large = "x".repeat(1024 * 1024 + 1).getBytes(UTF_8);
        Answer answer =
                send("POST", "/api/v1/attestations", large, mill.signs("POST", PUBLIC + "/api/v1/attestations", large));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("too-large");
    }

    private static void refused(Answer answer, String problem, String reason) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.text("/errors/0/problem")).isEqualTo(reason);
    }

    private Answer get(Signatory who, String path) {
        return send("GET", path, NOTHING, who.signs("GET", PUBLIC + path, NOTHING));
    }

    private Answer send(String method, String path, byte[] body, Map<String, String> fields) {
        HttpRequest.Builder request = anyone.request(path)
                .header("Content-Type", "application/vc")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        fields.forEach(request::header);
        return anyone.send(request);
    }
}
