package org.preuve.quickstart.breaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preuve.proofs.note.LogKey;
import org.preuve.quickstart.doors.Caller;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.LedgerProcess;
import org.preuve.quickstart.launch.Ports;
import org.preuve.quickstart.launch.RunningPreuve;
import org.preuve.quickstart.story.Mill;
import org.preuve.quickstart.story.People;

/**
 * One log in a database process, ledger processes that seal into it, and callers who send to them without a pause, while
 * whatever is named dies by SIGKILL and is started again.
 */
final class UnderLoad implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** Between two kills this many are acknowledged, so that each kill hits work. */
    private static final int BETWEEN_KILLS = 40;

    /** Nothing acknowledged for so long: nothing is acknowledged any more. */
    private static final Duration QUIET = Duration.ofSeconds(6);

    /** How much larger the data file may grow on a small disk. */
    private static final int ROOM_KILOBYTES = 2048;

    private final Installation at;
    private final int databasePort = Ports.free().ledger();
    private final RunningPreuve signIn;
    private final Victim database;
    private final List<Victim> ledgers = new ArrayList<>();
    private final Oracle oracle;
    private final Callers callers;
    private final Caller writer;
    private final Caller auditor;
    private final Random random = new Random(20261122);
    private final Figures figures;

    private UnderLoad(Path home, int ledgerProcesses) {
        at = new Installation(home, Ports.free());
        signIn = RunningPreuve.startSignInOnly(at);
        oracle = new Oracle(LogKey.parse(at.vkey()));
        database = new Victim(() -> DatabaseProcess.start(home, databasePort), () -> true);
        var ports = Stream.concat(
                        Stream.of(at.ports().ledger()),
                        IntStream.range(1, ledgerProcesses)
                                .mapToObj(i -> Ports.free().ledger()))
                .toList();
        ports.forEach(port -> ledgers.add(ledger(port)));
        var secret = at.keychain().clientSecret("supplier-service");
        var bearer =
                Caller.anonymous(ledgerUrl(ports.getFirst())).withToken(People.token(at, "supplier-service", secret));
        writer = bearer;
        auditor = People.client(at, "auditor").at(ledgerUrl(ports.getFirst()));
        var mill = new Mill();
        callers = new Callers(
                ports.stream().map(port -> bearer.at(ledgerUrl(port))).toList(),
                () -> mill.attestation("under load"),
                oracle);
        figures = new Figures(oracle, callers);
    }

    static UnderLoad start(Path home, int ledgerProcesses) {
        var load = new UnderLoad(home, ledgerProcesses);
        load.ledgers.forEach(Victim::awaitAnswers);
        if (!LedgerProcess.hasLoadedBefore()) {
            load.ledgers.getFirst().stop();
            load.ledgers.getFirst().startAgain();
            load.ledgers.getFirst().awaitAnswers();
        }
        load.callers.start();
        return load;
    }

    private Victim ledger(int port) {
        var ports = at.ports();
        var here = new Installation(
                at.data(), new Ports(ports.gateway(), port, ports.supplier(), ports.reporting(), ports.signIn()));
        var door = Caller.anonymous(ledgerUrl(port));
        return new Victim(() -> LedgerProcess.start(here, DatabaseProcess.uri(databasePort)), () -> isReady(door));
    }

    static boolean isReady(Caller door) {
        try {
            return door.get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static String ledgerUrl(int port) {
        return "http://localhost:" + port;
    }

    /** Any ledger dies in the middle of its work, every fifth time already while it starts, and comes back. */
    void killALedger() {
        var victim = ledgers.get(random.nextInt(ledgers.size()));
        awaitProgress();
        victim.kill();
        figures.killed();
        victim.startAgain();
        if (random.nextInt(5) == 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(2500)));
            victim.kill();
            figures.killed();
            victim.startAgain();
        }
        figures.servedAfter(victim.awaitAnswers());
    }

    void killTheDatabase() {
        awaitProgress();
        database.kill();
        figures.killed();
        database.startAgain();
    }

    /** The database may write little more than it has; returns when nothing is acknowledged any more. */
    void fillTheDisk() {
        awaitProgress();
        database.kill();
        figures.killed();
        database.startAgain(() -> DatabaseProcess.startOnSmallDisk(at.data(), databasePort, ROOM_KILOBYTES));
        awaitProgress();
        var before = new AtomicInteger(-1);
        await().atMost(SOON)
                .pollInterval(QUIET)
                .until(() -> before.getAndSet(oracle.acknowledgements()) == oracle.acknowledgements());
    }

    void makeRoom() {
        assertThat(database.output()).as("why the database stores nothing").contains("File too large");
        database.kill();
        figures.killed();
        database.startAgain();
    }

    /** Returns at some moment after enough more were acknowledged. */
    void awaitProgress() {
        int enough = oracle.acknowledgements() + BETWEEN_KILLS;
        await().atMost(SOON).pollInterval(5, TimeUnit.MILLISECONDS).until(() -> oracle.acknowledgements() >= enough);
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(200_000)));
    }

    int kills() {
        return figures.kills();
    }

    /** Callers stop; then everything is checked from outside. */
    Figures checkAll() {
        awaitProgress();
        callers.close();
        figures.entries(new Aftermath(oracle, writer, auditor).check());
        return figures;
    }

    @Override
    public void close() {
        callers.close();
        ledgers.forEach(Victim::close);
        database.close();
        signIn.close();
    }
}
