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
 * A MongoDB wire-protocol server on one file. It listens on a loopback port of its own choice, answers a write only when it
 * is on the disk, and is for trying out and tests: one process, no replicas, and a scan for most queries.
 */
public final class EmbeddedMongo implements AutoCloseable {

    /** A connection's commands wait for the disk on its own thread, so that they can wait together. */
    private static final int THREADS = 64;

    /** Far above what one command changes: the store must never write on its own, in the middle of a command. */
    private static final int UNSAVED_KILOBYTES = 1024 * 1024;

    private static final int TIDYING_MILLISECONDS = 500;

    private final MongoServer server;

    private EmbeddedMongo(MongoServer server) {
        this.server = server;
    }

    /** @throws DataInUse when another process has the file open */
    public static EmbeddedMongo open(Path directory) {
        var server = new MongoServer(new DurableBackend(store(directory)));
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, THREADS);
        return new EmbeddedMongo(server);
    }

    private static MVStore store(Path directory) {
        try {
            Files.createDirectories(directory);
            var store = new MVStore.Builder()
                    .fileName(directory.resolve("preuve.mv").toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(UNSAVED_KILOBYTES)
                    .open();
            int retention = store.getRetentionTime();
            store.compactFile(TIDYING_MILLISECONDS);
            store.setRetentionTime(retention); // what tidying set to none
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
        server.shutdownNow();
    }

    /** The data file cannot be opened, most often because another quickstart runs on it. */
    public static final class DataInUse extends RuntimeException {
        DataInUse(Path directory, Exception cause) {
            super("The data in " + directory.toAbsolutePath() + " cannot be opened: " + cause.getMessage(), cause);
        }
    }
}
