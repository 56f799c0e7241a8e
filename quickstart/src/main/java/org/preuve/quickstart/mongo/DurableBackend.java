package org.preuve.quickstart.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The H2 backend with every command's answer held back until what it tells of is on the disk, and with documents and index
 * keys in a compact form.
 */
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

    DurableBackend(MVStore store, Journal journal) {
        super(store);
        this.journal = journal;
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

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new CompactDatabase(name);
    }

    /**
     * Opens each map with its types just before {@link H2Database} asks for it by name, which then gets the open one. It
     * does so already while it is constructed, so nothing here may rest on a field of this class.
     */
    private final class CompactDatabase extends H2Database {

        CompactDatabase(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
            getMvStore()
                    .openMap(
                            "databases." + getFullCollectionNamespace(collection),
                            new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
            return super.openOrCreateCollection(collection, options);
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String index, List<IndexKey> keys, boolean sparse) {
            getMvStore()
                    .openMap(
                            getFullCollectionNamespace(collection) + "._index_" + index,
                            new MVMap.Builder<KeyValue, Object>().keyType(new IndexKeyType()));
            return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
        }
    }
}
