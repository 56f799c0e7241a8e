package org.preuve.quickstart.samples;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks again every while until it is so, and says what it waited for when that never comes. */
record Patience(Duration longest, String complaint) {

    private static final long PAUSE_MILLIS = 100;

    void until(BooleanSupplier isSo) {
        long end = System.nanoTime() + longest.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("After " + longest.toSeconds() + " s: " + complaint);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting", stopped);
        }
    }
}
