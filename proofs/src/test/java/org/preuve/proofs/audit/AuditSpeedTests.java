package org.preuve.proofs.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.audit.AuditResult.Sound;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.note.NoteFiles;

/**
 * How fast a whole log is audited, beside what the signatures alone take in the same run: printed, in time on the clock and
 * in time of the processors, which other load does not bend. {@code -Dpreuve.audit.entries=1000000} for the large one.
 */
class AuditSpeedTests {

    private static final int ENTRIES = Integer.getInteger("preuve.audit.entries", 20_000);

    @Test
    void aLogIsSoundAndTheRateIsPrinted() {
        LargeLog log = new LargeLog(ENTRIES);
        KeyHistory keys = new KeyHistory();
        keys.learn(0, log.signed().getFirst());
        measure(
                "signatures alone",
                () -> assertThat(IntStream.range(1, ENTRIES)
                                .parallel()
                                .filter(i -> keys.check(
                                                i,
                                                log.signed()
                                                        .get(i % log.signed().size()))
                                        instanceof Valid)
                                .count())
                        .isEqualTo(ENTRIES - 1));
        measure(
                "records behind a log",
                () -> assertThat(new ContentsAudit(log.head()).run(log, Progress.silent()))
                        .isEqualTo(new Sound(log.head())));
        measure(
                "entries and tiles",
                () -> assertThat(new LogAudit(NoteFiles.signer().logKey()).run(log, Progress.silent()))
                        .isEqualTo(new Sound(log.head())));
    }

    private static void measure(String what, Runnable work) {
        long cpu = cpu();
        long began = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        double processor = (cpu() - cpu) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "audit %s: %,d in %.1f s, %,.0f/s; %.1f µs of processor each%n",
                what,
                ENTRIES,
                seconds,
                ENTRIES / seconds,
                processor / ENTRIES * 1e6);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
