package org.preuve.quickstart.breaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL under load. An oracle outside remembers each receipt and each checkpoint that was ever given; afterwards none may
 * be missing, changed, doubled or contradicted. {@link BreakingRun} does the same for longer.
 */
class LedgerKillTests {

    private static final int KILLS = 25;

    @TempDir
    Path home;

    @Test
    void twentyFiveKillsLoseNothingDoubleNothingAndContradictNoCheckpoint() {
        try (var load = UnderLoad.start(home, 1)) {
            var figures = BreakingRun.killLedgers(load, KILLS);
            assertThat(figures.kills()).isGreaterThanOrEqualTo(KILLS);
            assertThat(figures.acknowledgements()).isGreaterThan(500);
            assertThat(figures.checkpoints()).isGreaterThan(50);
            System.out.println(figures);
        }
    }
}
