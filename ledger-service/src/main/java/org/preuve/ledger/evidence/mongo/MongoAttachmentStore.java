package org.preuve.ledger.evidence.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.preuve.ledger.evidence.AttachmentStore;
import org.preuve.ledger.evidence.FileDigest;
import org.preuve.ledger.evidence.FileType;

/**
 * Files in the layout of GridFS, addressed by content: the id of a file is the hex SHA-256 of its bytes, that of a chunk
 * names file and number. A chunk that stands is the same chunk, so writing after a crash, or twice at once, completes
 * what is there; the file's own document comes last and makes it whole.
 */
final class MongoAttachmentStore implements AttachmentStore {

    private static final int CHUNK = 255 * 1024;
    private static final int DUPLICATE_KEY = 11000;

    /** On a file that is being removed. */
    private static final String REMOVING = "removing";

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private final Clock clock;

    MongoAttachmentStore(MongoDatabase database, Clock clock) {
        WriteConcern durable = WriteConcern.MAJORITY.withJournal(true);
        this.files = database.getCollection("attachments.files").withWriteConcern(durable);
        this.chunks = database.getCollection("attachments.chunks").withWriteConcern(durable);
        this.clock = clock;
        chunks.createIndex(Indexes.ascending("files_id", "n"), new IndexOptions().unique(true));
    }

    @Override
    public boolean put(FileDigest digest, FileType type, InputStream content) {
        Document standing = files.find(eq(digest.hex())).first();
        if (standing != null) {
            return !standing.containsKey(REMOVING);
        }
        long length = 0;
        int n = 0;
        for (byte[] chunk = next(content); chunk.length > 0; chunk = next(content)) {
            insert(
                    chunks,
                    new Document("_id", chunkId(digest, n))
                            .append("files_id", digest.hex())
                            .append("n", n)
                            .append("data", new Binary(chunk)));
            length += chunk.length;
            n++;
        }
        insert(
                files,
                new Document("_id", digest.hex())
                        .append("length", length)
                        .append("chunkSize", CHUNK)
                        .append("uploadDate", Date.from(clock.instant()))
                        .append("metadata", new Document("mediaType", type.mediaType())));
        return true;
    }

    @Override
    public void remove(FileDigest digest, BooleanSupplier needed) {
        files.updateOne(eq(digest.hex()), Updates.set(REMOVING, true));
        if (needed.getAsBoolean()) {
            files.updateOne(eq(digest.hex()), Updates.unset(REMOVING));
            return;
        }
        chunks.deleteMany(eq("files_id", digest.hex()));
        files.deleteOne(eq(digest.hex()));
    }

    @Override
    public Optional<InputStream> open(FileDigest digest) {
        return Optional.ofNullable(files.find(eq(digest.hex())).first())
                .map(file -> new ChunkStream(file.get("length", Number.class).longValue(), n -> chunk(digest, n)));
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
