package org.preuve.reporting.passports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.Envelope;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.status.StatusListCredential;
import org.preuve.reporting.neighbours.Publishing;
import org.preuve.reporting.neighbours.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the organisation signs beside the log: claims and status lists as tokens, and the product's passport. */
class PassportTests {

    private static final Path PUBLISHED = Path.of("../../shared/vectors/untp/digitalProductPassport-0.6.0.schema.json");
    private static final RunningService SERVICE = new RunningService();
    private static final String GTIN = RunningService.GTIN;
    private static final String DOOR = "/api/v1/products/" + GTIN + "/passport";
    private static String claim = "";
    private static String shortLived = "";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeAll
    static void publish() {
        Instant now = SERVICE.clock.instant();
        Credential attestation = RunningService.SUPPLIER.attestation(GTIN, now.plus(Duration.ofDays(200)));
        Credential ending = RunningService.SUPPLIER.attestation(GTIN, now.plus(Duration.ofDays(1)));
        SERVICE.ledger.seal(attestation);
        SERVICE.ledger.seal(ending);
        SERVICE.awaitFollowed();
        var officer = new Publishing(SERVICE);
        claim = officer.aboutProduct(GTIN, "60 % de coton recyclé", "60 % recycled cotton", attestation);
        shortLived = officer.aboutProduct(GTIN, "Coton tissé à Roubaix", "Cotton woven in Roubaix", ending);
    }

    @Test
    void aClaimIsTheSameContentAsAToken() {
        HttpResponse<String> answer = SERVICE.get("/claims/" + claim, "Accept", "application/vc+jwt");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vc+jwt");
        assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept"));
        ObjectNode proved = Credential.parse(bytes(SERVICE.get("/claims/" + claim, "Accept", "application/vc")))
                .document();
        proved.remove("proof");
        Credential token = Credential.parse(Envelope.around(answer.body()));
        assertThat(token.document()).isEqualTo(proved);
        assertThat(token.verificationMethod().value()).startsWith("did:web:localhost%3A8080#z6Mk");
        assertThat(verifier().verify(token)).isInstanceOf(SignatureCheck.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/vc", "application/vc+jwt"})
    void whatDoesNotChangeIsNotSentAgain(String form) {
        for (String path : new String[] {"/claims/" + claim, "/status/revocation-1", DOOR}) {
            HttpResponse<String> first = SERVICE.get(path, "Accept", form);
            String etag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(etag).as(path).isEqualTo('"' + Hash.sha256(bytes(first)).hex() + '"');
            HttpResponse<String> again = SERVICE.get(path, "Accept", form, "If-None-Match", etag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @Test
    void aStatusListIsTheSameListAsAToken() {
        HttpResponse<String> answer = SERVICE.get("/status/suspension-1", "Accept", "application/vc+jwt");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vc+jwt");
        StatusListCredential token = StatusListCredential.parse(Envelope.around(answer.body()));
        StatusListCredential proved = StatusListCredential.parse(bytes(SERVICE.get("/status/suspension-1")));
        assertThat(token.list()).isEqualTo(proved.list());
        assertThat(token.validUntil()).isEqualTo(proved.validUntil());
        assertThat(verifier().verify(token.signed())).isInstanceOf(SignatureCheck.Valid.class);
    }

    @Test
    void theDidDocumentHasEachKeyInBothFormsAndNeverBothInOne() {
        HttpResponse<String> answer = SERVICE.get("/.well-known/did.json");
        JsonNode document = Publishing.json(answer);

        assertThat(document.path("verificationMethod")).hasSize(2).allSatisfy(method -> {
            assertThat(method.path("controller").asString()).isEqualTo("did:web:localhost%3A8080");
            assertThat(method.has("publicKeyJwk")).isNotEqualTo(method.has("publicKeyMultibase"));
            assertThat(document.path("assertionMethod").valueStream()).contains(method.path("id"));
        });
        String etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(SERVICE.get("/.well-known/did.json", "If-None-Match", etag).statusCode())
                .isEqualTo(304);
    }

    @Test
    void aPassportIsWhatUntpDescribes() throws IOException {
        assumeTrue(Files.exists(PUBLISHED), "SKIPPED: there is no ../shared/vectors/untp beside this checkout");

        assertThat(schema().validate(passport().document().toString(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aPassportSaysWhatTheLiveClaimsSayAndWhereTheyAre() {
        SignedDocument passport = passport();
        JsonNode subject = passport.document().path("credentialSubject");

        assertThat(verifier().verify(passport)).isInstanceOf(SignatureCheck.Valid.class);
        assertThat(subject.at("/product/id").asString()).isEqualTo("http://localhost:8080/01/" + GTIN);
        assertThat(subject.at("/product/registeredId").asString()).isEqualTo(GTIN);
        JsonNode entry = entryOf(subject, claim).orElseThrow();
        assertThat(entry.path("description").asString()).isEqualTo("60 % recycled cotton");
        assertThat(entry.path("conformityTopic").asString()).isEqualTo("circularity.content");
        byte[] sealed = bytes(SERVICE.get("/claims/" + claim, "Accept", "application/vc"));
        assertThat(entry.at("/conformityEvidence/hashDigest").asString())
                .isEqualTo(Hash.sha256(sealed).hex());
        assertThat(entry.at("/conformityEvidence/linkURL").asString()).endsWith("/api/v1/records/" + claim);
        JsonNode places = Credential.parse(sealed).document().path("credentialStatus");
        assertThat(passport.document().path("credentialStatus").valueStream())
                .containsAll(places.valueStream().toList());
    }

    @Test
    void aPassportIsServedInItsEnvelopeToo() {
        HttpResponse<String> answer = SERVICE.get(DOOR, "Accept", "application/vc");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vc");
        assertThat(Publishing.json(answer).path("type").asString()).isEqualTo("EnvelopedVerifiableCredential");
        assertThat(SignedDocument.parse(bytes(answer))).isEqualTo(passport());
    }

    @Test
    void aPassportNeverNamesAClaimThatIsOver() {
        assertThat(entryOf(passport().document().path("credentialSubject"), shortLived))
                .isPresent();
        String before = SERVICE.get(DOOR).headers().firstValue("ETag").orElseThrow();

        SERVICE.clock.advance(Duration.ofDays(1));

        SignedDocument after = passport();
        assertThat(entryOf(after.document().path("credentialSubject"), shortLived))
                .isEmpty();
        assertThat(entryOf(after.document().path("credentialSubject"), claim)).isPresent();
        assertThat(SERVICE.get(DOOR, "If-None-Match", before).statusCode()).isEqualTo(200);
        assertThat(after.document().path("id").asString()).startsWith("urn:uuid:");
    }

    @Test
    void thereIsNoPassportWhereNothingIsClaimed() {
        HttpResponse<String> none = SERVICE.get("/api/v1/products/00614141999996/passport");
        HttpResponse<String> noProduct = SERVICE.get("/api/v1/products/00614141999990/passport");

        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("/problems/not-found", "has no passport");
        assertThat(noProduct.statusCode()).isEqualTo(400);
        assertThat(noProduct.body()).contains("check digit");
    }

    private static SignedDocument passport() {
        HttpResponse<String> answer = SERVICE.get(DOOR, "Accept", "application/vc+jwt");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vc+jwt");
        return SignedDocument.parse(Envelope.around(answer.body()));
    }

    private static Optional<JsonNode> entryOf(JsonNode subject, String id) {
        return subject.path("conformityClaim")
                .valueStream()
                .filter(entry -> entry.path("id").asString().endsWith(id))
                .findFirst();
    }

    private static CredentialVerifier verifier() {
        return new CredentialVerifier(
                method -> Optional.of(RunningService.ORGANISATION.key().verificationKey()));
    }

    private static byte[] bytes(HttpResponse<String> answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(PUBLISHED), InputFormat.JSON);
    }
}
