package org.preuve.quickstart.breaking;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/**
 * Breaks for longer than a build can wait: {@code ./mvnw -Pbreaking -DskipTests verify}. Prints its figures and ends with an
 * exception when anything was lost, doubled or contradicted.
 */
public final class BreakingRun {

    private BreakingRun() {}

    /** Arguments: how many kills, and for how many minutes to go on with two ledgers whose processes all die. */
    public static void main(String[] args) throws IOException {
        int kills = Integer.parseInt(args[0]);
        var minutes = Duration.ofMinutes(Long.parseLong(args[1]));
        if (kills > 0) {
            try (var load = UnderLoad.start(Files.createTempDirectory("preuve-kills"), 1)) {
                System.out.println(killLedgers(load, kills));
            }
        }
        if (minutes.isPositive()) {
            try (var load = UnderLoad.start(Files.createTempDirectory("preuve-soak"), 2)) {
                System.out.println("soak: " + soak(load, minutes));
            }
        }
    }

    static Figures killLedgers(UnderLoad load, int kills) {
        while (load.kills() < kills) {
            load.killALedger();
        }
        return load.checkAll();
    }

    private static Figures soak(UnderLoad load, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (int round = 1; System.nanoTime() < end; round++) {
            load.killALedger();
            if (round % 4 == 0) {
                load.killTheDatabase();
            }
        }
        return load.checkAll();
    }
}
