package org.preuve.quickstart.breaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The database dies under a ledger that goes on, and it runs out of room: what was acknowledged stays, the rest is refused. */
@EnabledIfEnvironmentVariable(named = "CI", matches = "true", disabledReason = "takes a minute: .ci/run does it")
class DatabaseFailureTests {

    private static final int KILLS = 2;

    @TempDir
    Path home;

    @Test
    void aLedgerOutlivesItsDatabaseAndLosesNothingWithIt() {
        try (var load = UnderLoad.start(home, 1)) {
            for (int kill = 0; kill < KILLS; kill++) {
                load.killTheDatabase();
            }
            var figures = load.checkAll();
            assertThat(figures.kills()).isEqualTo(KILLS);
            System.out.println("database killed: " + figures);
        }
    }

    @Test
    void aFullDiskCostsReceiptsThatWereNotGivenAndNoneThatWere() {
        try (var load = UnderLoad.start(home, 1)) {
            load.fillTheDisk();
            load.makeRoom();
            System.out.println("disk full: " + load.checkAll());
        }
    }
}
