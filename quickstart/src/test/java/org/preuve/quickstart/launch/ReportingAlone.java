package org.preuve.quickstart.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The reporting service of an installation and what it cannot do without: the sign-in server and the ledger; no gateway, no suppliers. */
public final class ReportingAlone implements AutoCloseable {

    private final Deque<ConfigurableApplicationContext> running = new ArrayDeque<>();

    private ReportingAlone() {}

    public static ReportingAlone start(Installation at, String databaseUri) {
        at.createKeys();
        var settings = new Settings(at, databaseUri);
        var alone = new ReportingAlone();
        for (Part part : List.of(Part.SIGN_IN, Part.LEDGER, Part.REPORTING)) {
            alone.running.push(RunningPreuve.run(part, settings.of(part)));
        }
        return alone;
    }

    /** A part of the reporting service. */
    public <T> T part(Class<T> type) {
        return running.getFirst().getBean(type);
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
