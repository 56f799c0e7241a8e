package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import tools.jackson.databind.JsonNode;

/** Many records in one call: each is answered for itself, in its place. */
class RecordLinesDoorTests extends Doors {

    @Test
    void everyLineIsSealedInOrderWithAReceiptOfItsOwn() {
        List<Credential> records =
                Stream.generate(supplier::attestation).limit(200).toList();
        List<JsonNode> answers = answers(send(texts(records)));
        LogKey key = LogKey.parse(text(ledger.get("/log/vkey", "")).strip());
        long before = -1;
        for (int i = 0; i < records.size(); i++) {
            assertThat(answers.get(i).get("status").intValue()).isEqualTo(201);
            JsonNode sealed = answers.get(i).get("record");
            assertThat(sealed.get("id").stringValue())
                    .isEqualTo(records.get(i).id().value());
            Receipt receipt = Receipt.parse(sealed.get("receipt").stringValue());
            assertThat(receipt.verify(key).entry().index())
                    .isEqualTo(sealed.get("index").longValue())
                    .isGreaterThan(before);
            before = sealed.get("index").longValue();
        }
        checkFromOutside();
    }

    @Test
    void aLineThatIsRefusedHoldsUpNoOther() {
        Credential known = supplier.attestation();
        JsonNode first = read(seal(known));
        Credential twice = supplier.attestation();
        String forged = json(new SignedRecords().attestation()).replace("organic", "orgenic");
        List<JsonNode> answers = answers(send(List.of(
                json(known),
                "{\"broken\":",
                forged,
                json(supplier.record(new RecordId(UUID.randomUUID()), RecordKind.CLAIM, "not a supplier's kind")),
                json(supplier.record(known.id(), RecordKind.ATTESTATION, "other bytes, same id")),
                "",
                json(twice),
                json(twice))));
        assertThat(answers)
                .extracting(answer -> answer.get("status").intValue())
                .startsWith(200, 400, 422, 403, 409);
        assertThat(answers.get(0).get("record")).isEqualTo(first);
        assertThat(answers.subList(1, 5))
                .extracting(answer -> answer.at("/problem/type").stringValue().replaceFirst(".*/", ""))
                .containsExactly("unreadable-body", "record-refused", "kind-not-allowed", "record-id-taken");
        assertThat(answers).hasSize(7);
        assertThat(answers.get(5).get("record")).isEqualTo(answers.get(6).get("record"));
    }

    @Test
    void sentAgainAfterALostAnswerItGivesTheSameReceipts() {
        List<String> lines =
                texts(Stream.generate(supplier::attestation).limit(20).toList());
        List<JsonNode> first = answers(send(lines));
        List<JsonNode> again = answers(send(lines));
        assertThat(again).extracting(answer -> answer.get("record")).isEqualTo(records(first));
        assertThat(again).allMatch(answer -> answer.get("status").intValue() == 200);
    }

    @Test
    void tooManyNoneAndNobodyAreRefusedWhole() {
        long before = stored();
        requireProblem(send(Collections.nCopies(1_001, "{}")), 413, "too-large");
        requireProblem(send(List.of("", "")), 400, "unreadable-body");
        byte[] one = json(supplier.attestation()).getBytes(StandardCharsets.UTF_8);
        requireProblem(ledger.post("/internal/v1/records", officer, "application/x-ndjson", one), 403, "forbidden");
        requireProblem(ledger.post("/internal/v1/records", "", "application/x-ndjson", one), 401, "unauthenticated");
        assertThat(stored()).isEqualTo(before);
    }

    private static HttpResponse<byte[]> send(List<String> lines) {
        byte[] body = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return ledger.post("/internal/v1/records", suppliers, "application/x-ndjson", body);
    }

    private static List<JsonNode> answers(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).as(text(response)).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/x-ndjson");
        List<JsonNode> answers = new ArrayList<>();
        text(response).lines().forEach(line -> answers.add(JSON.readTree(line)));
        return answers;
    }

    private static List<JsonNode> records(List<JsonNode> answers) {
        return answers.stream().map(answer -> answer.get("record")).toList();
    }

    private static List<String> texts(List<Credential> records) {
        return records.stream().map(RecordLinesDoorTests::json).toList();
    }

    private static String json(Credential record) {
        return new String(record.bytes(), StandardCharsets.UTF_8);
    }
}
