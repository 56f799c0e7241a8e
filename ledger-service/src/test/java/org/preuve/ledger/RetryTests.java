package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import tools.jackson.databind.JsonNode;

/** An author who did not hear the answer: sends again, or asks by digest, and gets the same bytes. */
class RetryTests extends Doors {

    private static final int TIMES = 12;

    @Test
    void clientsThatSendOneRecordAtOnceAllGetTheSameBytes() throws ExecutionException, InterruptedException {
        String another = issuer.service("supplier-service", "records.write");
        for (int round = 0; round < 5; round++) {
            Credential record = supplier.attestation();
            List<HttpResponse<byte[]>> answers = together(record, List.of(suppliers, another));
            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .containsOnlyOnce(201)
                    .containsOnly(200, 201);
            assertThat(answers)
                    .allSatisfy(answer -> assertThat(answer.body())
                            .isEqualTo(answers.getFirst().body()));
            assertThat(checkFromOutside().stream().filter(entry -> entry.id().equals(record.id())))
                    .hasSize(1);
        }
    }

    @Test
    void theSameBytesAfterwardsAndAfterARestart() throws ExecutionException, InterruptedException {
        Credential record = supplier.attestation();
        byte[] first = seal(record).body();
        for (int i = 0; i < 20; i++) {
            seal(supplier.attestation());
        }
        assertThat(seal(record).body()).isEqualTo(first);
        ledger.restart();
        assertThat(together(record, List.of(suppliers))).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(first);
        });
    }

    @Test
    void whoLostTheAnswerFindsItByTheHashOfTheRecordOrByItsDigest() {
        Credential record = supplier.attestation();
        HttpResponse<byte[]> sealed = seal(record);
        String own = Hash.sha256(record.bytes()).multihash();
        String digest = read(sealed).get("digest").stringValue();
        for (String asked : List.of(own, digest)) {
            HttpResponse<byte[]> found = ledger.get("/api/v1/records?digest=" + asked, "");
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(withoutSalt(found)).isEqualTo(read(sealed));
        }
        ledger.restart();
        assertThat(withoutSalt(ledger.get("/api/v1/records?digest=" + own, ""))).isEqualTo(read(sealed));
    }

    private static JsonNode withoutSalt(HttpResponse<byte[]> found) {
        return read(found).asObject().without("salt");
    }

    @Test
    void whoHasTheRecordGetsItsSaltUntilItIsErasedAndNobodyElseDoes() {
        Credential record = supplier.attestation();
        String digest = read(seal(record)).get("digest").stringValue();
        String own = Hash.sha256(record.bytes()).multihash();
        String salt = read(ledger.get("/api/v1/records?digest=" + own, ""))
                .get("salt")
                .stringValue();
        assertThat(RecordDigest.parse(digest).matches(Salt.ofMultibase(salt), record.bytes()))
                .isTrue();
        assertThat(read(ledger.get("/api/v1/records?digest=" + digest, "")).get("salt"))
                .isNull();
        ledger.send(ledger.request(
                        "/api/v1/records/" + record.id().uuid() + "/content", issuer.person("diane", "data-protection"))
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString("{\"basis\":\"mistake\",\"reason\":\"a name\"}")));
        JsonNode erased = read(ledger.get("/api/v1/records?digest=" + own, ""));
        assertThat(erased.get("digest").stringValue()).isEqualTo(digest);
        assertThat(erased.get("salt")).isNull();
    }

    @Test
    void aDigestThatIsNoneOrOfNothingIsSaidToBe() {
        String nothing = RecordDigest.of(Salt.of(new byte[16]), new byte[0]).value();
        requireProblem(ledger.get("/api/v1/records?digest=" + nothing, ""), 404, "not-found");
        requireProblem(ledger.get("/api/v1/records?digest=", ""), 400, "invalid-input");
        requireProblem(ledger.get("/api/v1/records?digest=uEiCx", ""), 400, "invalid-input");
        requireProblem(ledger.get("/api/v1/records?digest=%24ne", ""), 400, "invalid-input");
    }

    @Test
    void askingByDigestOpensTheDoorToThatOneRecordOnly() {
        Credential record = supplier.attestation();
        seal(record);
        String own = Hash.sha256(record.bytes()).multihash();
        JsonNode found = read(ledger.get("/api/v1/records?from=0&digest=" + own, ""));
        assertThat(found.propertyNames()).containsExactlyInAnyOrder("id", "index", "digest", "receipt", "salt");
        requireProblem(ledger.get("/api/v1/records?from=0", ""), 401, "unauthenticated");
        requireProblem(ledger.get("/api/v1/records?from=0&Digest=" + own, ""), 401, "unauthenticated");
    }

    private static List<HttpResponse<byte[]>> together(Credential record, List<String> clients)
            throws ExecutionException, InterruptedException {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<byte[]>>> sent = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                String client = clients.get(i % clients.size());
                sent.add(callers.submit(() -> {
                    go.await();
                    return ledger.post("/internal/v1/records", client, "application/vc", record.bytes());
                }));
            }
            go.countDown();
            List<HttpResponse<byte[]>> answers = new ArrayList<>();
            for (Future<HttpResponse<byte[]>> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
