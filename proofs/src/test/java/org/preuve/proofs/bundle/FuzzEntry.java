package org.preuve.proofs.bundle;

import org.jspecify.annotations.Nullable;

/** Where the coverage-guided fuzzer comes in, one target a process: {@code -Dpreuve.fuzz.target=<name>}. */
public final class FuzzEntry {

    private static @Nullable FuzzTarget target;

    private FuzzEntry() {}

    /** Called once before the first input: making the seeds takes time that is not the parser's. */
    public static void fuzzerInitialize() {
        String wanted = System.getProperty("preuve.fuzz.target");
        FuzzTarget found = FuzzTargets.all().stream()
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow();
        found.seeds().forEach(found::takes);
        target = found;
    }

    /** Called with each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        FuzzTarget ready = target;
        if (ready != null) {
            ready.takes(input);
        }
    }
}
