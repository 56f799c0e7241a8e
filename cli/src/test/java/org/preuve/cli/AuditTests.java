package org.preuve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.cli.SampleServer.Answer;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;

class AuditTests {
    private static final int SIZE = 300;
    private static final SampleLog LOG = SampleLog.of(SIZE);

    private final SampleServer server = SampleServer.of(LOG);

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void findsAHonestLogSoundAndShowsHowFarItIs() {
        Run run = audit().exits(0);
        assertThat(run.out()).startsWith("Sound: all 300 entries").contains("--token-file");
        assertThat(run.err()).contains("256 of 300 entries", "300 of 300 entries");
    }

    @Test
    void findsTheRecordsBehindAnHonestLogSound() throws IOException {
        Run run = auditWithRecords("auditor").exits(0);
        assertThat(run.out()).startsWith("Sound: all 300 entries and every record behind it");
        assertThat(run.err()).contains("200 of 300 records", "300 of 300 records");
    }

    @Test
    void showsHowManyItChecksInASecond() {
        assertThat(audit().exits(0).err().lines()).allMatch(line -> line.matches("[0-9,]+ of 300 entries, [0-9,]+/s"));
    }

    @Test
    void acceptsALogUnderAnyKeyThatItHasHad() {
        String other = new NoteSigner(new Origin("maison-lys.example/log"), SampleLog.key(9))
                .logKey()
                .toString();
        Run.of("audit", server.address() + "/log", "--vkey", other, "--vkey", SampleLog.vkey())
                .exits(0);
    }

    @Test
    void acceptsAnErasedRecordOnlyWithTheErasureOfWhoKeepsTheLedger() throws IOException {
        SampleLog log = SampleLog.of(9);
        log.erase(5);
        try (SampleServer erased = SampleServer.of(log)) {
            Path token = Files.writeString(folder.resolve("t"), "auditor");
            String address = erased.address() + "/log";
            Run run = Run.of("audit", address, "--vkey", SampleLog.vkey(), "--token-file", token);
            assertBroken(run, "at entry 5, record: its record is missing");
            log.append(log.erasure(5));
            Run.of("audit", address, "--vkey", SampleLog.vkey(), "--token-file", token)
                    .exits(0);
            String other = SampleLog.SUPPLIER_DID.value();
            Run.of("audit", address, "--vkey", SampleLog.vkey(), "--token-file", token, "--organisation", other)
                    .exits(Preuve.FOUND_WRONG);
        }
    }

    @Test
    void findsAnEmptyLogSound() {
        try (SampleServer empty = SampleServer.of(new SampleLog())) {
            Run run = Run.of("audit", empty.address() + "/log", "--vkey", SampleLog.vkey());
            assertThat(run.exits(0).out()).startsWith("Sound: all 0 entries");
        }
    }

    @Test
    void saysWhoseWordTheKeyIsWhenTheLogWasAskedForIt() {
        Run run = Run.of("audit", server.address() + "/log/").exits(0);
        assertThat(run.err()).contains("Compare", SampleLog.vkey());
    }

    @Test
    void readsWhatAServerCompresses() {
        server.lie("/log/tile/entries/000", SampleServer::zipped);
        server.lie("/log/tile/0/000", SampleServer::zipped);
        audit().exits(0);
    }

    @Test
    void namesTheEntryOfWhichOneBitWasFlipped() {
        server.lie("/log/tile/entries/001.p/44", flipped(40));
        assertBroken(audit(), "at entry 256");
    }

    @Test
    void namesTheEntriesUnderAHashThatWasChanged() {
        server.lie("/log/tile/0/000", flipped(32 * 17 + 3));
        assertBroken(audit(), "at entry 17, tile: ");
    }

    @Test
    void namesWhatIsMissing() {
        server.lie("/log/tile/entries/001.p/44", truth -> Answer.of(404, ""));
        assertBroken(audit(), "tile/entries/001.p/44 is missing");
    }

    @Test
    void namesATileThatIsTooLong() {
        server.lie("/log/tile/0/000", SampleServer.changed(tile -> Arrays.copyOf(tile, tile.length + 32)));
        assertBroken(audit(), "at entry");
    }

    @Test
    void refusesACheckpointOfAnotherKey() {
        String other = new NoteSigner(new Origin("maison-lys.example/log"), SampleLog.key(9))
                .logKey()
                .toString();
        assertBroken(Run.of("audit", server.address() + "/log", "--vkey", other), "checkpoint");
    }

    @Test
    void refusesACheckpointThatWasChanged() {
        server.lie(
                "/log/checkpoint",
                SampleServer.changed(note ->
                        new String(note, UTF_8).replace("\n300\n", "\n299\n").getBytes(UTF_8)));
        assertBroken(audit(), "checkpoint");
    }

    @Test
    void namesTheRecordThatIsNotTheOneItsEntryStandsFor() throws IOException {
        String page = LOG.page(0, 200);
        String record = Base64.getEncoder().encodeToString(LOG.records.get(3).bytes());
        String other = Base64.getEncoder().encodeToString(LOG.records.get(5).bytes());
        server.lie("/api/v1/records", truth -> Answer.of(200, page.replace(record, other)));
        assertBroken(auditWithRecords("auditor"), "at entry 3, digest: ");
    }

    @Test
    void namesTheRecordThatIsMissing() throws IOException {
        String record = Base64.getEncoder().encodeToString(LOG.records.get(4).bytes());
        server.lie(
                "/api/v1/records",
                truth -> Answer.of(200, new String(truth.body(), UTF_8).replace(",\"record\":\"" + record + "\"", "")));
        assertBroken(auditWithRecords("auditor"), "at entry 4, record: ");
    }

    @Test
    void saysThatATokenIsNotAccepted() throws IOException {
        Run run = auditWithRecords("stranger").exits(Preuve.NOT_POSSIBLE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("refused (401): A token is needed.");
    }

    @Test
    void saysThatTheServerFailedAndCallsNothingBroken() {
        server.lie("/log/tile/0/000", truth -> Answer.of(500, "<html>"));
        assertThat(audit().exits(Preuve.NOT_POSSIBLE).out()).isEmpty();
    }

    @Test
    void hangsUpOnAnAnswerWithoutEnd() {
        server.lie("/log/checkpoint", truth -> Answer.of(new byte[1 << 20]));
        audit().refuses("longer than 65536 bytes");
    }

    @Test
    void hangsUpOnACompressedAnswerWithoutEnd() {
        server.lie("/log/checkpoint", truth -> SampleServer.zipped(Answer.of(new byte[50 << 20])));
        audit().refuses("longer than 65536 bytes");
    }

    @Test
    void followsNoRedirect() {
        server.lie(
                "/log/checkpoint",
                truth -> new Answer(302, java.util.Map.of("Location", server.address() + "/elsewhere"), new byte[0]));
        audit().refuses("refused (302)");
        assertThat(server.askedPaths()).doesNotContain("GET /elsewhere");
    }

    @Test
    void saysThatNothingAnswers() {
        server.close();
        audit().refuses("Nothing answers at " + server.address());
    }

    @Test
    void refusesWhatIsNoAddress() {
        Run.of("audit", "maison-lys.example/log").refuses("is not an address");
        Run.of("audit", "file:///log").refuses("is not an address");
        Run.of("audit", "https://not a host").refuses("is not an address");
    }

    private Run audit() {
        return Run.of("audit", server.address() + "/log", "--vkey", SampleLog.vkey());
    }

    private Run auditWithRecords(String token) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), token + "\n");
        return Run.of("audit", server.address() + "/log", "--vkey", SampleLog.vkey(), "--token-file", file);
    }

    private static java.util.function.UnaryOperator<Answer> flipped(int offset) {
        return SampleServer.changed(bytes -> {
            bytes[offset] ^= 1;
            return bytes;
        });
    }

    private static void assertBroken(Run run, String part) {
        assertThat(run.exits(Preuve.FOUND_WRONG).out()).startsWith("BROKEN").contains(part);
    }
}
