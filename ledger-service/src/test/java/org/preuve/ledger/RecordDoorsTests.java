package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.Step;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.InclusionProof;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Records from other services on their way in, and everything that anybody can have proved about them. */
class RecordDoorsTests extends Doors {

    @Test
    void aRecordIsSealedOnceAndAnswersTheSameReceiptForEver() {
        Credential record = supplier.attestation();
        HttpResponse<byte[]> first = seal(record);
        assertThat(first.statusCode()).isEqualTo(201);
        HttpResponse<byte[]> again = seal(record);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        JsonNode answer = read(first);
        Receipt receipt = Receipt.parse(answer.get("receipt").stringValue());
        assertThat(receipt.verify(key()).entry().digest().value())
                .isEqualTo(answer.get("digest").stringValue());
        int size = checkFromOutside().size();
        ledger.restart();
        assertThat(seal(record).body()).isEqualTo(first.body());
        assertThat(checkFromOutside()).hasSize(size);
    }

    @Test
    void aBodyThatIsNotCanonicalIsTheSameRecord() {
        Credential record = supplier.attestation();
        HttpResponse<byte[]> first = seal(record);
        byte[] pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(record.document());
        HttpResponse<byte[]> again = ledger.post("/internal/v1/records", suppliers, "application/json", pretty);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void otherBytesWithAKnownIdAreRefused() {
        Credential record = supplier.attestation();
        seal(record);
        long before = stored();
        requireProblem(seal(supplier.record(record.id(), RecordKind.ATTESTATION, "other")), 409, "record-id-taken");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aMalformedKeyRecordIsRefusedAndNothingIsKept() {
        SignedRecords another = new SignedRecords();
        String theirs = another.signingKey().verificationKey().multibase();
        List<Consumer<ObjectNode>> wrong = List.of(
                key -> key.put("type", "Lock"),
                key -> key.remove("type"),
                key -> key.put("id", another.author().value()),
                key -> key.remove("id"),
                key -> key.remove("publicKeyMultibase"),
                key -> key.put("publicKeyMultibase", "z6Mk"),
                key -> key.put("publicKeyMultibase", 5),
                key -> key.put("publicKeyMultibase", theirs),
                key -> key.put("verificationMethod", "did:key:" + theirs + "#" + theirs),
                key -> key.remove("verificationMethod"),
                key -> key.putObject("verificationMethod").put("$ne", ""),
                key -> key.put("type", "LogKey"),
                key -> key.put("type", "KeyRevocation").put("publicKeyMultibase", theirs));
        long before = stored();
        for (Consumer<ObjectNode> change : wrong) {
            requireProblem(seal(supplier.keyThatSays(change)), 422, "record-refused");
        }
        assertThat(stored()).isEqualTo(before);
        assertThat(seal(supplier.keyThatSays(key -> {})).statusCode()).isEqualTo(201);
    }

    @Test
    void aSupplierRecordIsForReadersAndItsReceiptForAnybody() {
        Credential record = supplier.attestation();
        seal(record);
        String path = "/api/v1/records/" + record.id().uuid();
        assertThat(ledger.get(path + "/receipt", "").statusCode()).isEqualTo(200);
        for (String suffix : List.of("", "/bundle")) {
            requireProblem(ledger.get(path + suffix, ""), 401, "unauthenticated");
            requireProblem(ledger.get(path + suffix, contributor), 403, "forbidden");
            for (String reader : List.of(officer, approver, auditor, reporting)) {
                assertThat(ledger.get(path + suffix, reader).statusCode()).isEqualTo(200);
            }
        }
        HttpResponse<byte[]> read = ledger.get(path, auditor);
        assertThat(read.body()).isEqualTo(record.bytes());
        assertThat(read.headers().firstValue("Content-Type")).hasValue("application/vc");
        requireProblem(ledger.get("/api/v1/records/00000000-0000-4000-8000-000000000000", auditor), 404, "not-found");
        requireProblem(ledger.get("/api/v1/records/nonsense/receipt", ""), 404, "not-found");
        requireProblem(
                ledger.get(path.toUpperCase(Locale.ROOT).replace("/API/V1/RECORDS", "/api/v1/records"), auditor),
                404,
                "not-found");
    }

    @Test
    void aClaimsBundleIsPublicAndPassesEveryStepThatCanBeChecked() {
        Credential attestation = supplier.attestation();
        JsonNode sealed = read(seal(attestation));
        Credential claim = claim(attestation, sealed);
        HttpResponse<byte[]> answer = ledger.post("/internal/v1/records", reporting, "application/vc", claim.bytes());
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        String path = "/api/v1/records/" + claim.id().value();
        assertThat(ledger.get(path, "").body()).isEqualTo(claim.bytes());
        HttpResponse<byte[]> file = ledger.get(path + "/bundle", "");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/vnd.preuve.bundle+json");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(claim.id().uuid() + ".preuve.json");
        Bundle bundle = Bundle.parse(file.body());
        assertThat(bundle.keys()).hasSize(1);
        assertThat(bundle.restsOn()).hasSize(1);
        List<Step> steps = new BundleVerifier(bundle.policy()).check(bundle);
        assertThat(steps).noneMatch(Step::isFailed);
        assertThat(steps)
                .filteredOn(step -> step.outcome() == Step.Outcome.PASSED)
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void theOrganisationsKeyIsEntryZeroAndPublic() {
        JsonNode first =
                read(ledger.get("/api/v1/records?from=0&limit=1", auditor)).at("/records/0");
        Credential key =
                Credential.parse(Base64.getDecoder().decode(first.get("record").stringValue()));
        assertThat(key.kind()).isEqualTo(RecordKind.KEY);
        assertThat(ledger.get("/api/v1/records/" + key.id().uuid(), "").body()).isEqualTo(key.bytes());
        Bundle bundle = Bundle.parse(
                ledger.get("/api/v1/records/" + key.id().uuid() + "/bundle", "").body());
        assertThat(new BundleVerifier(bundle.policy()).check(bundle)).noneMatch(Step::isFailed);
        ledger.restart();
        assertThat(checkFromOutside().stream().filter(entry -> entry.id().equals(key.id())))
                .hasSize(1);
    }

    @Test
    void aFollowerReadsEverythingInOrder() {
        for (int i = 0; i < 30; i++) {
            seal(supplier.attestation());
        }
        long size = read(ledger.get("/api/v1/records?from=0&limit=1", reporting))
                .get("size")
                .longValue();
        List<Long> indexes = new ArrayList<>();
        while (indexes.size() < size) {
            JsonNode page = read(ledger.get("/api/v1/records?limit=7&from=" + indexes.size(), reporting));
            page.get("records").forEach(line -> indexes.add(line.get("index").longValue()));
        }
        for (int i = 0; i < size; i++) {
            assertThat(indexes.get(i)).isEqualTo(i);
        }
        assertThat(read(ledger.get("/api/v1/records?from=" + size, reporting)).get("records"))
                .isEmpty();
        assertThat(read(ledger.get("/api/v1/records?from=" + Long.MAX_VALUE, reporting))
                        .get("records"))
                .isEmpty();
        requireProblem(ledger.get("/api/v1/records?from=-1", reporting), 400, "invalid-input");
        requireProblem(ledger.get("/api/v1/records?from=0&limit=501", reporting), 400, "invalid-input");
        requireProblem(ledger.get("/api/v1/records", reporting), 400, "invalid-input");
        requireProblem(ledger.get("/api/v1/records?from=x", reporting), 400, "invalid-input");
    }

    @Test
    void proofsAsJsonCheckAgainstTheHeadsOfAllSizes() {
        for (int i = 0; i < 20; i++) {
            seal(supplier.attestation());
        }
        long size = checkFromOutside().size();
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            long to = 1 + random.nextLong(size);
            long index = random.nextLong(to);
            JsonNode inclusion = read(ledger.get("/api/v1/log/inclusion?index=" + index + "&size=" + to, ""));
            TreeHead head = new TreeHead(to, Hash.ofBase64(inclusion.get("root").stringValue()));
            assertThat(new InclusionProof(index, hashes(inclusion))
                            .checks(Hash.ofBase64(inclusion.get("leafHash").stringValue()), head))
                    .isTrue();
            JsonNode whole = read(ledger.get("/api/v1/log/inclusion?index=0&size=" + size, ""));
            TreeHead now = new TreeHead(size, Hash.ofBase64(whole.get("root").stringValue()));
            JsonNode consistency = read(ledger.get("/api/v1/log/consistency?from=" + to + "&to=" + size, ""));
            assertThat(new ConsistencyProof(hashes(consistency)).checks(head, now))
                    .isTrue();
        }
        requireProblem(ledger.get("/api/v1/log/inclusion?index=5&size=5", ""), 400, "invalid-input");
        requireProblem(ledger.get("/api/v1/log/inclusion?index=0&size=" + (size + 1), ""), 400, "invalid-input");
        requireProblem(ledger.get("/api/v1/log/consistency?from=5&to=4", ""), 400, "invalid-input");
        requireProblem(ledger.get("/api/v1/log/inclusion?index=-1&size=2", ""), 400, "invalid-input");
        requireProblem(ledger.get("/api/v1/log/inclusion?index=1e2&size=2", ""), 400, "invalid-input");
    }

    private static List<Hash> hashes(JsonNode proof) {
        return proof.get("path")
                .valueStream()
                .map(hash -> Hash.ofBase64(hash.stringValue()))
                .toList();
    }

    private static LogKey key() {
        return LogKey.parse(text(ledger.get("/log/vkey", "")).strip());
    }

    /** As reporting-service signs it, with the organisation's key. */
    private static Credential claim(Credential attestation, JsonNode sealed) {
        ObjectNode subject = JsonNodeFactory.instance.objectNode().put("type", "Claim");
        subject.putArray("records")
                .addObject()
                .put("id", attestation.id().value())
                .put("index", sealed.get("index").longValue())
                .put("digest", sealed.get("digest").stringValue())
                .put("kind", "attestation")
                .put("level", "supplier-signed");
        Did did = Did.parse("did:web:example.com");
        return new CredentialSigner(
                        ledger.organisationKey(),
                        VerificationMethod.of(did, ledger.organisationKey().verificationKey()),
                        Clock.systemUTC())
                .sign(CredentialDraft.of(
                        new RecordId(UUID.randomUUID()),
                        RecordKind.CLAIM,
                        did,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        null,
                        subject));
    }

    @Test
    void refusesWhatNobodyKnownSigned() {
        long before = stored();
        byte[] bytes = new SignedRecords().attestation().bytes();
        String forged = new String(bytes, StandardCharsets.UTF_8).replace("organic", "orgenic");
        requireProblem(ledger.postJson("/internal/v1/records", suppliers, forged), 422, "record-refused");
        assertThat(stored()).isEqualTo(before);
    }
}
