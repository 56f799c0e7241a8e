package org.preuve.quickstart.breaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.audit.AuditResult;
import org.preuve.proofs.audit.LogAudit;
import org.preuve.proofs.audit.Progress;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.quickstart.doors.Caller;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.LedgerProcess;
import org.preuve.quickstart.launch.Ports;
import org.preuve.quickstart.launch.RunningPreuve;
import org.preuve.quickstart.launch.SupplierAlone;
import org.preuve.quickstart.mongo.EmbeddedMongo;
import org.preuve.quickstart.story.Mill;
import org.preuve.quickstart.story.People;
import org.preuve.quickstart.story.PublicLog;
import tools.jackson.databind.JsonNode;

/**
 * A supplier's system sends all its attestations in one request: a thousand, and ten thousand where there is time. The
 * connection is cut and the ledger killed on the way; the system does nothing about it but send the same file again.
 */
class SupplierSystemTests {

    private static final int ATTESTATIONS = "true".equals(System.getenv("CI")) ? 10_000 : 1_000;
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    Path home;

    @Test
    void sendsItsFileUntilAllIsSealedOnceWhateverBreaksOnTheWay() {
        var at = new Installation(home, Ports.free());
        var mill = new Mill();
        try (var signIn = RunningPreuve.startSignInOnly(at);
                var database = EmbeddedMongo.open(home.resolve("mongo"));
                var ledger = ledger(at, database.uri());
                var suppliers = SupplierAlone.start(at, database.uri())) {
            ledger.awaitAnswers();
            people(at).welcome(mill, "Fabrica das Linhas");
            var records = IntStream.range(0, ATTESTATIONS)
                    .parallel()
                    .mapToObj(i -> mill.attestation("Lot " + i))
                    .toList();
            byte[] file = lines(records);
            var system = new SupplierSystem(at.ports().supplier());

            // Our line breaks when half of the file is through, and while that is sealed, the ledger dies.
            system.sendAndBreak(file, file.length / 2);
            await().atMost(SOON).pollInterval(5, TimeUnit.MILLISECONDS).until(() -> entries(at) > 2);
            ledger.kill();

            // We send it all again: whatever is not sealed is accepted, though there is no ledger.
            var accepted = states(system.send(file));
            assertThat(accepted.keySet()).isSubsetOf("200 sealed", "202 accepted");
            assertThat(accepted.get("202 accepted")).isPositive();

            // The ledger comes back, and all is sealed without us; asking is sending it once more.
            ledger.startAgain();
            ledger.awaitAnswers();
            await().atMost(SOON)
                    .pollInterval(500, TimeUnit.MILLISECONDS)
                    .until(() -> people(at)
                            .auditor()
                            .get("/api/v1/attestations?limit=1")
                            .expect(200)
                            .text("/items/0/state")
                            .equals("sealed"));
            var answers = system.send(file);
            assertThat(states(answers)).isEqualTo(Map.of("200 sealed", (long) ATTESTATIONS));
            checkReceipts(at, records, answers);
            checkLog(at, records);
        }
    }

    private static Victim ledger(Installation at, String databaseUri) {
        var door = Caller.anonymous(ledgerUrl(at));
        return new Victim(() -> LedgerProcess.start(at, databaseUri), () -> UnderLoad.isReady(door));
    }

    private static String ledgerUrl(Installation at) {
        return "http://localhost:" + at.ports().ledger();
    }

    /** Who calls the supplier service at its own port: there is no gateway here. */
    private static People people(Installation at) {
        String door = "http://localhost:" + at.ports().supplier();
        var all = People.of(at);
        return new People(
                at,
                all.anybody().at(door),
                all.officer().at(door),
                all.approver().at(door),
                all.auditor().at(door));
    }

    private static long entries(Installation at) {
        String checkpoint = Caller.anonymous(ledgerUrl(at))
                .get("/log/checkpoint")
                .expect(200)
                .text();
        return Long.parseLong(checkpoint.lines().skip(1).findFirst().orElseThrow());
    }

    private static Map<String, Long> states(List<JsonNode> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        line -> line.path("status").asInt() + " "
                                + line.path("state").asString(line.toString()),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static void checkReceipts(Installation at, List<Credential> records, List<JsonNode> answers) {
        var key = LogKey.parse(at.vkey());
        for (int i = 0; i < records.size(); i++) {
            var entry = Receipt.parse(answers.get(i).path("receipt").asString())
                    .verify(key)
                    .entry();
            assertThat(entry.id()).isEqualTo(records.get(i).id());
        }
    }

    private static void checkLog(Installation at, List<Credential> records) {
        var log = new PublicLog(
                Caller.anonymous(ledgerUrl(at)), People.client(at, "auditor").at(ledgerUrl(at)));
        assertThat(new LogAudit(LogKey.parse(at.vkey())).run(log, Progress.silent()))
                .isInstanceOf(AuditResult.Sound.class);
        var times = new TreeMap<String, Integer>();
        for (long from = 0; from < entries(at); ) {
            var page = log.page(from);
            page.forEach(logged -> times.merge(Entry.parse(logged.entry()).id().value(), 1, Integer::sum));
            from += page.size();
        }
        assertThat(records).allMatch(record -> times.getOrDefault(record.id().value(), 0) == 1);
        assertThat(times).as("besides two keys").hasSize(records.size() + 2);
    }

    private static byte[] lines(List<Credential> records) {
        var lines = new ByteArrayOutputStream();
        records.forEach(record -> {
            lines.writeBytes(record.bytes());
            lines.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        });
        return lines.toByteArray();
    }
}
