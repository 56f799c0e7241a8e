package org.preuve.quickstart.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A MongoDB wire-protocol server on one file. It listens on the loopback address only, answers a write only when it
 * is on the disk, and is for trying out and tests: one process, no replicas, and a scan for most queries.
 */
public final class EmbeddedMongo implements AutoCloseable {

    /** A connection's commands wait for the disk on its own thread, so that they can wait together. */
    private static final int THREADS = 64;

    /** Far above what one command changes: the store must never write on its own, in the middle of a command. */
    private static final int UNSAVED_KILOBYTES = 1024 * 1024;

    /** Documents that lie side by side are rarely changed together, so a page holds few of them. */
    private static final int PAGE_BYTES = 4096;

    /** Every commit is synced before the next one begins, so what it left behind is needed no longer than that. */
    private static final int RETENTION_MILLISECONDS = 1000;

    private final MongoServer server;
    private final Tidying tidying;

    private EmbeddedMongo(MongoServer server, Tidying tidying) {
        this.server = server;
        this.tidying = tidying;
    }

    /**
     * Listens at a port of its own choice.
     *
     * @throws DataInUse when another process has the file open
     */
    public static EmbeddedMongo open(Path directory) {
        return open(directory, 0);
    }

    /** At this port, so that who was connected before a restart finds it again. */
    public static EmbeddedMongo open(Path directory, int port) {
        var store = store(directory);
        var journal = new Journal(store);
        var server = new MongoServer(new DurableBackend(store, journal));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
        return new EmbeddedMongo(server, new Tidying(store, journal));
    }

    private static MVStore store(Path directory) {
        try {
            Files.createDirectories(directory);
            var store = new MVStore.Builder()
                    .fileName(directory.resolve("preuve.mv").toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(UNSAVED_KILOBYTES)
                    .pageSplitSize(PAGE_BYTES)
                    .open();
            store.setRetentionTime(RETENTION_MILLISECONDS);
            return store;
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot create the data directory " + directory, failed);
        } catch (MVStoreException failed) {
            throw new DataInUse(directory, failed);
        }
    }

    public String uri() {
        var address = server.getLocalAddress();
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    @Override
    public void close() {
        tidying.close();
        server.shutdownNow();
    }

    /** The data file cannot be opened, most often because another quickstart runs on it. */
    public static final class DataInUse extends RuntimeException {
        DataInUse(Path directory, Exception cause) {
            super("The data in " + directory.toAbsolutePath() + " cannot be opened: " + cause.getMessage(), cause);
        }
    }
}
