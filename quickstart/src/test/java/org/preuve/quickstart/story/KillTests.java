package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.note.LogKey;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.Ports;
import org.preuve.quickstart.processes.JavaProcess;

/**
 * The process dies with SIGKILL in the middle of sealing for many callers. An oracle outside remembers each receipt that
 * was given; after the next start none may be missing or different, and the log must go on.
 */
class KillTests {

    private static final int CALLERS = 16;
    private static final int KILLS = 1;
    private static final int ENOUGH = 150;

    @TempDir
    Path home;

    @Test
    void losesNoAcknowledgedRecordAndContinuesTheSameLog() throws Exception {
        var at = new Installation(home, Ports.free());
        var people = People.of(at);
        var mill = new Mill();
        Map<String, String> receipts = new ConcurrentHashMap<>();
        long before = 0;

        for (int kill = 0; kill < KILLS; kill++) {
            try (var preuve = OtherProcess.start(at).awaitOutput(OtherProcess.READY)) {
                var watcher = new Watcher(LogKey.parse(at.vkey()), people.anybody(), people.auditor());
                assertThat(watcher.size()).isGreaterThanOrEqualTo(before);
                if (kill == 0) {
                    people.welcome(mill, "Moulin des pannes");
                }
                killWhileSealing(preuve, people, mill, receipts, (kill + 1) * ENOUGH);
                before = receipts.size();
            }
        }

        try (var preuve = OtherProcess.start(at).awaitOutput(OtherProcess.READY)) {
            var watcher = new Watcher(LogKey.parse(at.vkey()), people.anybody(), people.auditor());
            assertThat(receipts).hasSizeGreaterThan(KILLS * ENOUGH);
            receipts.forEach(watcher::keep);
            watcher.checkLogAndReceipts();
            long size = watcher.size();
            var next = people.anybody()
                    .postRecord(
                            "/api/v1/attestations", mill.attestation("after").bytes())
                    .expect(201);
            assertThat(next.json().path("index").asLong())
                    .as("the same log goes on")
                    .isEqualTo(size);
            watcher.keep(next.text("/id"), next.text("/receipt"));
            watcher.checkLogAndReceipts();
            assertThat(preuve.stop())
                    .as("what a shell sees of a process that SIGTERM ended")
                    .isEqualTo(143);
        }
    }

    private static void killWhileSealing(
            JavaProcess preuve, People people, Mill mill, Map<String, String> receipts, int enough) throws Exception {
        var stopped = new AtomicBoolean();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.execute(() -> {
                while (!stopped.get()) {
                    sealOne(people, mill, receipts);
                }
            });
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> receipts.size() > enough);
        preuve.kill();
        stopped.set(true);
        callers.shutdown();
        assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Only a complete answer counts: what was cut off was not acknowledged. */
    private static void sealOne(People people, Mill mill, Map<String, String> receipts) {
        try {
            var record = mill.attestation("under load");
            var answer = people.anybody().postRecord("/api/v1/attestations", record.bytes());
            if (answer.status() == 201) {
                receipts.put(answer.text("/id"), answer.text("/receipt"));
            }
        } catch (UncheckedIOException cutOff) {
            Thread.onSpinWait();
        }
    }
}
