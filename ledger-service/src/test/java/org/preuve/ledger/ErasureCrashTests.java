package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.FailingDatabase.Failure;
import org.springframework.context.SmartLifecycle;

/**
 * Every write of an erasure fails once, in both ways that a write can fail. What a restart does then, it does here
 * without the restart: the erasure is finished, nobody has to ask again, and nothing is left of what was erased.
 */
class ErasureCrashTests extends Doors {

    private static final String WORD = "Quéméneur";
    private static final FailingDatabase DATABASE = new FailingDatabase();

    private final String protection = issuer.person("diane", "data-protection");

    @BeforeAll
    static void betweenLedgerAndDatabase() {
        ledger.with(DATABASE).restart();
    }

    @Test
    void anErasureThatDiedAtAnyWriteIsFinishedAtTheNextStart() {
        int untaken = 0;
        int writes = 0;
        boolean failed = true;
        while (failed) {
            for (Failure how : Failure.values()) {
                String id = evidenceWithFilesAndADraftThatCorrectsIt(writes + " " + how);
                DATABASE.failAfter(writes, how);
                HttpResponse<byte[]> answer = erase(id);
                failed = DATABASE.heal();
                assertThat(answer.statusCode()).as(text(answer)).isIn(201, 503);
                startAgain();
                if (!state(id).equals("erased")) {
                    untaken++;
                    assertThat(erase(id).statusCode()).isEqualTo(201);
                }
                assertThat(Traces.of(mongo.database(), WORD, file("a"), file("b")))
                        .as("after write %d: %s", writes, how)
                        .isEmpty();
                assertThat(erase(id).statusCode()).isEqualTo(200);
            }
            writes++;
        }
        assertThat(writes).as("an erasure is many writes").isGreaterThan(12);
        assertThat(untaken).as("only what was never begun is not finished").isEqualTo(1);
        assertThat(checkFromOutside()).hasSize(1 + 2 * 2 * writes);
    }

    private String evidenceWithFilesAndADraftThatCorrectsIt(String which) {
        String facts = DRAFT.replace("RSE-001", WORD + " " + which);
        String evidence = "/api/v1/evidence/"
                + read(ledger.postJson("/api/v1/evidence", officer, facts))
                        .get("id")
                        .stringValue();
        attach(evidence, "a");
        post(evidence + "/submit", officer);
        assertThat(post(evidence + "/approve", approver).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> correcting =
                ledger.postJson(evidence + "/corrections", officer, facts.replaceFirst("\\{", "{\"reason\":\"x\","));
        assertThat(correcting.statusCode()).as(text(correcting)).isEqualTo(201);
        attach("/api/v1/evidence/" + read(correcting).get("id").stringValue(), "b");
        return evidence.substring(evidence.lastIndexOf('/') + 1);
    }

    private static void attach(String evidence, String name) {
        HttpResponse<byte[]> attached = Multipart.file(WORD + ".pdf", "application/pdf", file(name))
                .sendTo(ledger, evidence + "/attachments", officer);
        assertThat(attached.statusCode()).as(text(attached)).isLessThan(300);
    }

    private static byte[] file(String name) {
        return (new String(Files.PDF, StandardCharsets.UTF_8) + "% " + name).getBytes(StandardCharsets.UTF_8);
    }

    /** What a start does with what the process before it has left half done. */
    private static void startAgain() {
        ledger.context().getBean("changesLifecycle", SmartLifecycle.class).start();
    }

    private static String state(String id) {
        return read(ledger.get("/api/v1/records/" + id + "/status", ""))
                .get("state")
                .stringValue();
    }

    private HttpResponse<byte[]> erase(String id) {
        return ledger.send(ledger.request("/api/v1/records/" + id + "/content", protection)
                .header("Content-Type", "application/json")
                .method("DELETE", BodyPublishers.ofString("{\"basis\":\"gdpr-art-17\",\"reason\":\"asked\"}")));
    }
}
