package org.preuve.quickstart.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.preuve.quickstart.mongo.EmbeddedMongo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Everything of one installation, running. The parts start side by side once the database listens, because none asks
 * another one anything before it is asked itself; they stop one after the other, the door first and the database last.
 */
public final class RunningPreuve implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunningPreuve.class);

    /** Starting is work for processors: more at once would only make each part wait for its neighbours. */
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Installation installation;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private String databaseUri = "";

    private RunningPreuve(Installation installation) {
        this.installation = installation;
    }

    /**
     * Starts every part, and returns when all of them serve.
     *
     * @throws CannotStart with one sentence; nothing is left running then
     */
    public static RunningPreuve start(Installation installation) {
        return start(installation, List.of(Part.values()));
    }

    /** Only the sign-in server, for services that run as processes of their own, and the keys that they will be given. */
    public static RunningPreuve startSignInOnly(Installation installation) {
        installation.createKeys();
        return start(installation, List.of(Part.SIGN_IN));
    }

    private static RunningPreuve start(Installation installation, List<Part> parts) {
        installation.ports().refuseBusy(parts);
        installation.createDirectory();
        installation.refuseAnotherAddress();
        var preuve = new RunningPreuve(installation);
        try {
            preuve.startAll(parts);
            return preuve;
        } catch (RuntimeException failed) {
            preuve.close();
            throw failed;
        }
    }

    public Installation installation() {
        return installation;
    }

    /** Where the database listens, empty when it does not run. */
    public String databaseUri() {
        return databaseUri;
    }

    private void startAll(List<Part> parts) {
        if (parts.size() > 1) {
            databaseUri = openDatabase().uri();
        }
        var settings = new Settings(installation, databaseUri);
        Map<Part, Future<ConfigurableApplicationContext>> starting = new EnumMap<>(Part.class);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            parts.forEach(part -> starting.put(part, threads.submit(() -> run(part, settings.of(part)))));
        }
        CannotStart failure = null;
        for (var part : starting.entrySet()) {
            try {
                running.push(part.getValue().get());
            } catch (ExecutionException failed) {
                failure = new CannotStart(
                        part.getKey() + " does not start: " + root(failed).getMessage(), failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                failure = new CannotStart("Stopped while starting.", stopped);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private EmbeddedMongo openDatabase() {
        try {
            var mongo = EmbeddedMongo.open(installation.database());
            running.push(mongo);
            return mongo;
        } catch (EmbeddedMongo.DataInUse inUse) {
            throw new CannotStart(
                    "The data cannot be opened; does another quickstart run on it? " + inUse.getMessage(), inUse);
        }
    }

    static ConfigurableApplicationContext run(Part part, String... settings) {
        SpringApplication application = part.application().build();
        // This process has one logging system, set up once; a part would set it up again and close it for all.
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        return application.run(settings);
    }

    private static Throwable root(Throwable failure) {
        var cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception failed) {
                log.warn("A part did not stop cleanly", failed);
            }
        }
    }
}
