package org.preuve.ledger.evidence.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.preuve.ledger.evidence.AttachmentStore;
import org.preuve.ledger.evidence.FileDigest;
import org.preuve.ledger.evidence.FileType;

/**
 * Files in the layout of GridFS, addressed by content: the id of a file is the hex SHA-256 of its bytes, that of a chunk
 * names file and number. A file's own document comes first and says when; then the chunks, of which one that stands is
 * the same, so that writing after a crash, or twice at once, completes what is there; then the document is completed.
 */
final class MongoAttachmentStore implements AttachmentStore {

    private static final int CHUNK = 255 * 1024;
    private static final int DUPLICATE_KEY = 11000;

    /** On a file that is being removed. */
    private static final String REMOVING = "removing";

    /** Only a whole file has one. */
    private static final String LENGTH = "length";

    private static final String DATE = "uploadDate";
    private static final String FILE = "files_id";

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private final Clock clock;

    MongoAttachmentStore(MongoDatabase database, Clock clock) {
        WriteConcern durable = WriteConcern.MAJORITY.withJournal(true);
        this.files = database.getCollection("attachments.files").withWriteConcern(durable);
        this.chunks = database.getCollection("attachments.chunks").withWriteConcern(durable);
        this.clock = clock;
        chunks.createIndex(Indexes.ascending(FILE, "n"), new IndexOptions().unique(true));
    }

    @Override
    public boolean put(FileDigest digest, FileType type, InputStream content) {
        insert(files, new Document("_id", digest.hex()).append(DATE, Date.from(clock.instant())));
        Document standing = files.find(eq(digest.hex())).first();
        if (standing == null || standing.containsKey(REMOVING)) {
            return false;
        }
        return standing.containsKey(LENGTH) || complete(digest, type, writeChunks(digest, content));
    }

    private long writeChunks(FileDigest digest, InputStream content) {
        long length = 0;
        int n = 0;
        for (byte[] chunk = next(content); chunk.length > 0; chunk = next(content)) {
            insert(
                    chunks,
                    new Document("_id", chunkId(digest, n))
                            .append(FILE, digest.hex())
                            .append("n", n)
                            .append("data", new Binary(chunk)));
            length += chunk.length;
            n++;
        }
        return length;
    }

    private boolean complete(FileDigest digest, FileType type, long length) {
        Bson whole = Updates.combine(
                Updates.set(LENGTH, length),
                Updates.set("chunkSize", CHUNK),
                Updates.set("metadata", new Document("mediaType", type.mediaType())));
        return files.updateOne(and(eq(digest.hex()), exists(REMOVING, false)), whole)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void remove(FileDigest digest, BooleanSupplier needed) {
        files.updateOne(eq(digest.hex()), Updates.set(REMOVING, true), new UpdateOptions().upsert(true));
        if (needed.getAsBoolean()) {
            files.updateOne(eq(digest.hex()), Updates.unset(REMOVING));
            return;
        }
        chunks.deleteMany(eq(FILE, digest.hex()));
        files.deleteOne(eq(digest.hex()));
    }

    @Override
    public Optional<InputStream> open(FileDigest digest) {
        return Optional.ofNullable(
                        files.find(and(eq(digest.hex()), exists(LENGTH))).first())
                .map(file -> new ChunkStream(file.get(LENGTH, Number.class).longValue(), n -> chunk(digest, n)));
    }

    /** Chunks without a file are what a removal left that met an upload half way: nobody is writing them. */
    @Override
    public void keptBefore(Instant time, Consumer<FileDigest> file) {
        Set<String> young = new HashSet<>();
        for (Document kept : files.find().projection(include(DATE))) {
            String hex = kept.getString("_id");
            Date since = kept.getDate(DATE);
            if (since == null || since.toInstant().isBefore(time)) {
                file.accept(FileDigest.ofHex(hex));
            } else {
                young.add(hex);
            }
        }
        for (Document chunk : chunks.find().projection(include(FILE))) {
            String hex = chunk.getString(FILE);
            if (!young.contains(hex)) {
                file.accept(FileDigest.ofHex(hex));
            }
        }
    }

    private byte[] chunk(FileDigest digest, int n) throws IOException {
        Document chunk = chunks.find(eq(chunkId(digest, n))).first();
        if (chunk == null) {
            throw new IOException("chunk " + n + " of file " + digest.hex() + " is missing");
        }
        return chunk.get("data", Binary.class).getData();
    }

    private static String chunkId(FileDigest digest, int n) {
        return digest.hex() + "/" + n;
    }

    private static byte[] next(InputStream content) {
        try {
            return content.readNBytes(CHUNK);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void insert(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCode() != DUPLICATE_KEY) {
                throw refused;
            }
        }
    }
}
