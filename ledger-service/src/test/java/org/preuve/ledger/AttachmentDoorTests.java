package org.preuve.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.log.Hash;
import tools.jackson.databind.JsonNode;

/** Files at the door: kept once by content, given back as they were, and refused when they are not what they say. */
class AttachmentDoorTests extends Doors {

    @Test
    void theSameFileIsStoredOnce() {
        byte[] content = pdf(600_000);
        String digest = Hash.sha256(content).hex();
        String first = draft(officer);
        JsonNode answer = read(send(first, "a.pdf", "application/pdf", content));
        assertThat(answer.at("/attachments/0/sha256").stringValue()).isEqualTo(digest);
        assertThat(answer.at("/attachments/0/digest").stringValue())
                .isEqualTo(Hash.of(HexFormat.of().parseHex(digest)).multihash());
        assertThat(read(send(first, "again.pdf", "application/pdf", content)).get("attachments"))
                .hasSize(1);
        send(draft(contributor), "b.pdf", "application/pdf", content);
        assertThat(files().countDocuments(new Document("_id", digest))).isEqualTo(1);
        assertThat(mongo.database()
                        .getCollection("attachments.chunks")
                        .countDocuments(new Document("files_id", digest)))
                .isEqualTo(3);
        HttpResponse<byte[]> back = ledger.get(first + "/attachments/" + digest, auditor);
        assertThat(back.body()).isEqualTo(content);
        assertThat(back.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void aFileCanBeTakenAwayAgain() {
        String draft = draft(officer);
        byte[] content = (new String(Files.PDF, UTF_8) + "% nobody else has it").getBytes(UTF_8);
        String sha256 = read(send(draft, "a.pdf", "application/pdf", content))
                .at("/attachments/0/sha256")
                .stringValue();
        JsonNode without = read(ledger.send(
                ledger.request(draft + "/attachments/" + sha256, officer).DELETE()));
        assertThat(without.get("attachments")).isEmpty();
        requireProblem(ledger.get(draft + "/attachments/" + sha256, officer), 404, "not-found");
        assertThat(files().countDocuments(new Document("_id", sha256)))
                .as("no erasure would find it any more")
                .isZero();
    }

    @Test
    void aFileThatIsBesideAnotherDraftStaysWhenItIsTakenAwayFromOne() {
        String draft = draft(officer);
        String other = draft(officer);
        send(other, "a.csv", "text/csv", Files.CSV);
        String sha256 = read(send(draft, "b.csv", "text/csv", Files.CSV))
                .at("/attachments/0/sha256")
                .stringValue();
        ledger.send(ledger.request(draft + "/attachments/" + sha256, officer).DELETE());
        assertThat(ledger.get(other + "/attachments/" + sha256, officer).body()).isEqualTo(Files.CSV);
    }

    @Test
    void aFileThatLiesIsRefusedAndNothingIsStored() {
        String draft = draft(officer);
        long before = stored();
        requireProblem(send(draft, "invoice.pdf", "application/pdf", Files.EXE), 422, "attachment-refused");
        requireProblem(send(draft, "invoice.pdf", "text/html", Files.PDF), 422, "attachment-refused");
        requireProblem(send(draft, "page.html", "text/html", Files.HTML), 422, "attachment-refused");
        requireProblem(send(draft, "empty.txt", "text/plain", new byte[0]), 422, "attachment-refused");
        assertThat(stored()).isEqualTo(before);
        assertThat(read(ledger.get(draft, officer)).get("attachments")).isEmpty();
    }

    @Test
    void aPathInANameLeadsNowhere() {
        String draft = draft(officer);
        JsonNode answer = read(send(draft, "..\\..\\etc/../../passwd\u202e.png", "image/png", Files.PNG));
        assertThat(answer.at("/attachments/0/name").stringValue()).isEqualTo("passwd.png");
    }

    @Test
    void moreThan25MegabytesAreRefused() {
        String draft = draft(officer);
        long before = stored();
        requireProblem(send(draft, "big.pdf", "application/pdf", pdf(25 * 1024 * 1024 + 1)), 413, "too-large");
        assertThat(stored()).isEqualTo(before);
        assertThat(send(draft, "big.pdf", "application/pdf", pdf(25 * 1024 * 1024))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFormWithoutTheFileIsRefused() {
        String draft = draft(officer);
        requireProblem(
                Multipart.part("other", "a.pdf", "application/pdf", Files.PDF)
                        .sendTo(ledger, draft + "/attachments", officer),
                400,
                "invalid-input");
        requireProblem(
                ledger.post(
                        draft + "/attachments",
                        officer,
                        "multipart/form-data; boundary=x",
                        "nonsense".getBytes(StandardCharsets.UTF_8)),
                400,
                "invalid-input");
    }

    private static HttpResponse<byte[]> send(String draft, String name, String type, byte[] content) {
        return Multipart.file(name, type, content).sendTo(ledger, draft + "/attachments", officer);
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        System.arraycopy(Files.PDF, 0, content, 0, Files.PDF.length);
        return content;
    }

    private static MongoCollection<Document> files() {
        return mongo.database().getCollection("attachments.files");
    }
}
