package org.preuve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.cli.SampleServer.Answer;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.Salt;
import tools.jackson.databind.node.JsonNodeFactory;

class FindTests {
    private static final SampleLog LOG = SampleLog.of(6);
    private static final String RECEIPT = LOG.receipt(3).toString();
    private static final String DIGEST =
            Entry.parse(LOG.entries.get(3)).digest().value();

    private final SampleServer server = new SampleServer(asked -> Answer.of(
            200, JsonNodeFactory.instance.objectNode().put("receipt", RECEIPT).toString()));

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void getsTheReceiptOfADigestAgain() {
        Run run = Run.of("find", "--at", server.address(), "--digest", DIGEST).exits(0);
        assertThat(run.out()).isEqualTo(RECEIPT);
        assertThat(run.err()).contains("is entry 3.");
        assertThat(server.asked.getFirst().query()).isEqualTo("digest=" + DIGEST);
    }

    @Test
    void findsASignedRecordByTheHashOfItsCanonicalBytes() throws IOException {
        byte[] record = LOG.records.get(3).bytes();
        Path spaced = Files.writeString(
                folder.resolve("signed.json"), LOG.records.get(3).document().toPrettyString());
        Path receipt = folder.resolve("again.tlog-proof");
        Run.of("find", "--at", server.address(), "--record", spaced, "--receipt", receipt)
                .exits(0);
        assertThat(server.asked.getFirst().query())
                .isEqualTo("digest=" + Hash.sha256(record).multihash());
        assertThat(Files.readString(receipt)).isEqualTo(RECEIPT);
    }

    @Test
    void checksWithTheSaltThatTheEntryIsOfTheRecord() throws IOException {
        Path record = Files.write(folder.resolve("r.json"), LOG.records.get(3).bytes());
        server.lie("/api/v1/records", truth -> salted(LOG.salts.get(3)));
        Run run = Run.of("find", "--at", server.address(), "--record", record).exits(0);
        assertThat(run.err()).contains("The entry's digest is of this very record.");
        Path other = Files.write(folder.resolve("o.json"), LOG.records.get(4).bytes());
        assertThat(Run.of("find", "--at", server.address(), "--record", other)
                        .exits(Preuve.NOT_POSSIBLE)
                        .err())
                .contains("not of this record");
    }

    private static Answer salted(Salt salt) {
        return Answer.of(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("receipt", RECEIPT)
                        .put("salt", salt.multibase())
                        .toString());
    }

    @Test
    void saysInOneSentenceWhatIsWrong() {
        Run.of("find", "--at", server.address(), "--digest", "u123").refuses("multi");
        assertThat(server.asked).isEmpty();
        server.lie(
                "/api/v1/records", truth -> Answer.of(404, "{\"detail\": \"The log has no record of this digest.\"}"));
        Run.of("find", "--at", server.address(), "--digest", DIGEST).refuses("no record of this digest");
        Run.of("find", "--at", server.address()).exits(Preuve.NOT_POSSIBLE);
    }
}
