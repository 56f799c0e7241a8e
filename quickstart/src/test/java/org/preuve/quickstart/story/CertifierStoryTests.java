package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.quickstart.launch.RunningPreuve;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A supplier brings what a certifier signed. What it counts for, the company says with two people and in the log: nobody
 * else can raise a level, and once the company takes its word back, the next claim says less.
 */
@ExtendWith(SharedSystem.class)
class CertifierStoryTests {

    private static final SigningKey CERTIFIER = SigningKey.generate(new SecureRandom());
    private static final VerificationMethod METHOD = VerificationMethod.ofKey(CERTIFIER.verificationKey());

    private final People people;
    private final Mill mill = new Mill();

    CertifierStoryTests(RunningPreuve preuve) {
        this.people = People.of(preuve.installation());
    }

    @BeforeEach
    void theMillIsInvited() {
        people.welcome(mill, "Fiação do Selo");
    }

    @Test
    void aCertifiersWordCountsWhileTheCompanyRecognisesItsKey() {
        Credential attestation = mill.attest(statement());
        awaitSealed(people.anybody()
                .postRecord("/api/v1/attestations", attestation.bytes())
                .expect(201)
                .json());
        assertThat(level(attestation)).isEqualTo("supplier-signed");

        // An officer asks for it, another person agrees, and the organisation signs.
        String door = "/api/v1/company/statements/"
                + people.officer()
                        .post("/api/v1/company/recognitions", recognition())
                        .expect(201)
                        .text("/id");
        people.officer().post(door + "/submit").expect(200);
        people.officer().post(door + "/approve").expect(403);
        awaitSealed(people.approver().post(door + "/approve").expect(200).json().path("record"));
        assertThat(level(attestation)).isEqualTo("accredited");

        var reason = Mill.json("{\"reason\": \"The accreditation was suspended.\"}");
        people.officer().post(door + "/withdrawal", reason).expect(200, 201);
        awaitSealed(people.officer().get(door).expect(200).json().path("change"));
        assertThat(level(attestation)).isEqualTo("supplier-signed");
    }

    private void awaitSealed(JsonNode record) {
        assertThat(record.path("index").isNumber()).as("%s", record).isTrue();
        people.awaitFollowed(record.path("index").asLong() + 1);
    }

    /** What a claim published now says of the record that it rests on. */
    private String level(Credential attestation) {
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
        var page = published.text("/page").replace(people.at().publicUrl(), "");
        return people.anybody()
                .get(page, "Accept", "application/vc")
                .expect(200)
                .text("/credentialSubject/records/0/level");
    }

    private static ObjectNode statement() {
        var statement = Mill.json("""
                {"type": "Attestation", "subject": {"type": "Product", "gtin": "09506000134352"}, "topic": "E5",
                 "criterion": "organic-cotton-content", "statement": "98.5 % organic cotton",
                 "period": {"start": "2026-01-01", "end": "2026-12-31"},
                 "quantity": {"indicator": "Organic cotton", "value": 98.5, "unit": "%"}, "conforms": true}
                """);
        var conformity = statement.putObject("conformity");
        var signer = new CredentialSigner(CERTIFIER, METHOD, Clock.systemUTC());
        conformity.set(
                "credential",
                CanonicalJson.parse(signer.signDocumentAsToken(certificate()).bytes()));
        conformity.set("key", key());
        return statement;
    }

    private static ObjectNode certificate() {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var certificate = Mill.json("""
                {"@context": ["https://www.w3.org/ns/credentials/v2", "https://test.uncefact.org/vocabulary/untp/dcc/0.6.0/"],
                 "type": ["DigitalConformityCredential", "VerifiableCredential"], "id": "https://certifier.example/c/7",
                 "credentialSubject": {"type": ["ConformityAttestation", "Attestation"], "id": "https://certifier.example/a/7",
                  "name": "Organic content", "assessorLevel": "3rdParty", "assessmentLevel": "Accredited",
                  "attestationType": "certification", "issuedToParty": {"id": "https://mill.example", "name": "Mill"},
                  "assessment": [{"type": ["ConformityAssessment", "Declaration"], "id": "https://certifier.example/a/7/1",
                   "conformance": true, "conformityTopic": "circularity.content",
                   "assessedProduct": [{"type": ["ProductVerification"], "product": {"id": "https://id.gs1.org/01/09506000134352",
                    "name": "T-shirt"}}]}]}}
                """)
                .put("validFrom", now.minus(Duration.ofDays(30)).toString())
                .put("validUntil", now.plus(Duration.ofDays(700)).toString());
        certificate
                .putObject("issuer")
                .put("id", METHOD.did().value())
                .put("name", "An invented certifier")
                .putArray("type")
                .add("CredentialIssuer");
        return certificate;
    }

    private static ObjectNode recognition() {
        var recognition = Mill.json("""
                {"schemes": ["GOTS"], "accreditation": {"body": "IPAC", "number": "C-0007", "criteria": ["organic-cotton-content"]},
                 "reason": "Checked in the register of the accreditation body."}
                """);
        recognition
                .putObject("party")
                .put("id", METHOD.did().value())
                .put("name", "An invented certifier")
                .put("country", "PT");
        recognition.putArray("keys").add(key());
        return recognition;
    }

    private static ObjectNode key() {
        return Mill.json("{}")
                .put("verificationMethod", METHOD.value())
                .put("publicKeyMultibase", CERTIFIER.verificationKey().multibase());
    }
}
