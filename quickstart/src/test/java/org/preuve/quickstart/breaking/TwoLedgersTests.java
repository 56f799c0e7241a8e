package org.preuve.quickstart.breaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Two ledger processes seal into one database, which is a third process, and now one of the two dies, now the other. */
@EnabledIfEnvironmentVariable(named = "CI", matches = "true", disabledReason = "takes a minute: .ci/run does it")
class TwoLedgersTests {

    @TempDir
    Path home;

    @Test
    void twoProcessesOnOneDatabaseMakeOneLogWhicheverIsKilled() {
        try (var load = UnderLoad.start(home, 2)) {
            var figures = BreakingRun.killLedgers(load, 2);
            assertThat(figures.checkpoints()).isGreaterThan(20);
            System.out.println("two ledgers: " + figures);
        }
    }
}
