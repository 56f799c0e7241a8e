package org.preuve.supplier.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.supplier.doors.RunningService.CLOCK;
import static org.preuve.supplier.doors.RunningService.LEDGER;
import static org.preuve.supplier.doors.RunningService.WEB;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.supplier.doors.Doors.Answer;
import org.preuve.supplier.neighbours.Certifier;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Subjects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** As a supplier whose certifier signs what it found: we attach it to what we attest. */
class ConformityStoryTests {

    private static final String DOOR = "/api/v1/attestations";
    private static final String CREDENTIAL = "/credentialSubject/conformity/credential";

    private final Doors mill = Doors.openToAnyone();
    private final String host = "certifier-%s.example".formatted(UUID.randomUUID());
    private final String site = "https://%s/.well-known/did.json".formatted(host);
    private final Certifier certifier = Certifier.ofSite(host, CLOCK);
    private Signatory us = new Signatory();

    @BeforeEach
    void aSupplierIsActiveAndTheCertifierHasASite() {
        LEDGER.behave();
        us = Given.anActiveSupplier();
        WEB.publish(site, certifier.page());
    }

    @AfterEach
    void theSiteIsGone() {
        WEB.takeDown(site);
        CLOCK.move(Duration.ZERO);
    }

    @Test
    void whatTheCertifierSignedIsSealedWithWhatWeSay() {
        Credential record = attests(certifier.signAsToken(certifier.draft()));
        Answer sealed = mill.post(DOOR, record);
        assertThat(sealed.status()).as("%s", sealed.body()).isEqualTo(201);
        Receipt.parse(sealed.text("/receipt")).verify(LEDGER.log().key());

        // The certifier's web site goes, and the record alone still shows that it signed.
        WEB.takeDown(site);
        assertThat(mill.post(DOOR, record).status()).isEqualTo(200);
        JsonNode conformity = record.document().at("/credentialSubject/conformity");
        SignedDocument said = SignedDocument.parse(CanonicalJson.write(conformity.path("credential")));
        VerificationKey key = VerificationKey.ofMultibase(
                conformity.at("/key/publicKeyMultibase").stringValue());
        assertThat(new CredentialVerifier(method -> Optional.of(key)).verify(said))
                .isInstanceOf(SignatureCheck.Valid.class);
        assertThat(said.issuer()).isEqualTo(certifier.did());
    }

    @Test
    void aCorrectionIsHeldAgainstTheCertifiersWordsAsWell() {
        Credential first = us.attestation();
        String digest = mill.post(DOOR, first).text("/digest");
        ObjectNode good = us.correction(first, digest).subject();
        good.set("statement", certifier.attested(certifier.sign(certifier.draft())));
        ObjectNode bad = Subjects.with(good.deepCopy(), "/statement/conforms", "false");
        Answer refused = mill.post("/api/v1/corrections", us.sign(RecordKind.CORRECTION, bad));
        assertThat(refused.text("/errors/0/at"))
                .isEqualTo(
                        "/credentialSubject/statement/conformity/credential/credentialSubject/assessment/0/conformance");
        assertThat(mill.post("/api/v1/corrections", us.sign(RecordKind.CORRECTION, good))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aSiteThatIsDownLosesNothingAndIsAskedLater() {
        WEB.takeDown(site);
        Credential plain = us.attestation();
        Credential certified = attests(certifier.sign(certifier.draft()));

        Answer alone = mill.post(DOOR, certified);
        assertThat(alone.status()).isEqualTo(503);
        assertThat(alone.problem()).isEqualTo("certifier-unavailable");
        assertThat(alone.header("Retry-After")).isEqualTo("60");
        assertThat(alone.text("/errors/0/at")).isEqualTo(CREDENTIAL + "/issuer");

        List<JsonNode> lines = sendLines(certified, plain);
        assertThat(lines.get(0).path("status").intValue()).isEqualTo(503);
        assertThat(lines.get(0).at("/problem/type").stringValue()).endsWith("/certifier-unavailable");
        assertThat(lines.get(1).path("status").intValue()).isEqualTo(201);

        WEB.publish(site, certifier.page());
        CLOCK.move(Duration.ofSeconds(31));
        assertThat(sendLines(certified, plain))
                .extracting(line -> line.path("status").intValue())
                .containsExactly(201, 200);
    }

    private Credential attests(SignedDocument said) {
        return us.sign(RecordKind.ATTESTATION, certifier.attested(said));
    }

    private List<JsonNode> sendLines(Credential... records) {
        String body = Stream.of(records)
                .map(record -> new String(record.bytes(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        return mill.lines(mill.request(DOOR)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body)));
    }
}
