package org.preuve.quickstart.mongo;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** The H2 backend with every command's answer held back until what it tells of is on the disk. */
final class DurableBackend extends H2Backend {

    private static final Set<String> ABOUT_THE_SERVER = Set.of(
            "ismaster",
            "hello",
            "ping",
            "buildinfo",
            "serverstatus",
            "whatsmyuri",
            "endsessions",
            "killcursors",
            "getlog");

    private static final Set<String> READING = Set.of(
            "find",
            "getmore",
            "count",
            "distinct",
            "listcollections",
            "listindexes",
            "listdatabases",
            "dbstats",
            "collstats");

    private final Journal journal;

    DurableBackend(MVStore store) {
        super(store);
        this.journal = new Journal(store);
    }

    /** Whatever is not known to leave the data alone is taken for a write. */
    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (ABOUT_THE_SERVER.contains(name)) {
            return super.handleCommand(channel, database, command, query);
        }
        if (READING.contains(name)) {
            return journal.read(() -> super.handleCommand(channel, database, command, query));
        }
        return journal.write(() -> super.handleCommand(channel, database, command, query));
    }
}
