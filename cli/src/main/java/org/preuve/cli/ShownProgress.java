package org.preuve.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.preuve.proofs.audit.Progress;

/** A line for each tenth of the way, with how many a second have been checked since the beginning. */
final class ShownProgress implements Progress {
    private static final double NANOS_IN_A_SECOND = 1e9;

    private final PrintWriter err;
    private final String what;
    private final LongSupplier nanos;
    private final long began;
    private long tenths;

    ShownProgress(PrintWriter err, String what, LongSupplier nanos) {
        this.err = err;
        this.what = what;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    @Override
    public void checked(long entries, long of) {
        long now = of == 0 ? 10 : entries * 10 / of;
        if (now > tenths) {
            tenths = now;
            double seconds = Math.max(1, nanos.getAsLong() - began) / NANOS_IN_A_SECOND;
            err.println(String.format(
                    Locale.ROOT, "%,d of %,d %s, %,.0f/s", entries, of, what, Math.floor(entries / seconds)));
            err.flush();
        }
    }
}
