package org.preuve.quickstart.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.preuve.quickstart.mongo.EmbeddedMongo;

/** The embedded database in a process of its own, so that what the ledger's process holds is the ledger's alone. */
public final class DatabaseProcess implements AutoCloseable {

    private final Process process;
    private final String uri;

    private DatabaseProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /** The embedded one on a file, each write synced before it is answered. */
    static DatabaseProcess start(Path data) throws IOException {
        return startWith(data.toString());
    }

    /** Keeps nothing: it shows what everything but the database takes. */
    static DatabaseProcess startInMemory() throws IOException {
        return startWith("");
    }

    private static DatabaseProcess startWith(String data) throws IOException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx3g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseProcess.class.getName(),
                        data))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var says = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        String line = says.readLine();
        while (line != null && !line.startsWith("mongodb://")) {
            line = says.readLine();
        }
        if (line == null) {
            throw new IOException("the database does not start");
        }
        Thread.startVirtualThread(() -> says.lines().forEach(ignored -> {}));
        return new DatabaseProcess(process, line);
    }

    String uri() {
        return uri;
    }

    void kill() {
        process.destroyForcibly();
    }

    /** The end of its input ends it. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    public static void main(String[] args) throws IOException {
        if (args[0].isEmpty()) {
            var mongo = new MongoServer(new MemoryBackend());
            var address = mongo.bind();
            serve("mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort());
            mongo.shutdownNow();
        } else {
            try (var mongo = EmbeddedMongo.open(Path.of(args[0]))) {
                serve(mongo.uri());
            }
        }
    }

    private static void serve(String uri) throws IOException {
        System.out.println(uri);
        while (System.in.read() >= 0) {
            // Nobody says anything; the end of it is what is waited for.
        }
    }
}
