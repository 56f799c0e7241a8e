package org.preuve.quickstart.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "After a crash" is a copy of the file as it lies there while the server still runs: nothing was closed or flushed for it. */
class EmbeddedMongoTests {

    @TempDir
    Path directory;

    @TempDir
    Path afterCrash;

    private EmbeddedMongo mongo;
    private MongoClient client;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.open(directory);
        client = MongoClients.create(mongo.uri());
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void hasEveryKindOfWriteOnTheDiskWhenItAnswers() throws IOException {
        var things = things(client);
        things.insertOne(new Document("_id", 1).append("value", "inserted"));
        assertThat(afterCrash(1)).containsEntry("value", "inserted");
        things.updateOne(eq("_id", 1), set("value", "updated"));
        assertThat(afterCrash(1)).containsEntry("value", "updated");
        things.findOneAndUpdate(eq("_id", 1), set("value", "found and modified"));
        assertThat(afterCrash(1)).containsEntry("value", "found and modified");
        things.replaceOne(eq("_id", 1), new Document("value", "replaced"));
        assertThat(afterCrash(1)).containsEntry("value", "replaced");
        things.deleteOne(eq("_id", 1));
        assertThat(afterCrash(1)).isNull();
    }

    @Test
    void keepsUniqueIndexesAfterACrash() throws IOException {
        things(client).createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
        things(client).insertOne(new Document("_id", 1).append("name", "a"));

        crashed(things -> assertThatThrownBy(() -> things.insertOne(new Document("_id", 2).append("name", "a")))
                .hasMessageContaining("duplicate key"));
    }

    @Test
    void losesNoneOfManyConcurrentWrites() throws Exception {
        var acknowledged = new ArrayList<Future<?>>();
        try (var callers = Executors.newFixedThreadPool(16)) {
            for (int id : IntStream.range(0, 500).toArray()) {
                acknowledged.add(callers.submit(() -> things(client).insertOne(new Document("_id", id))));
            }
            for (var write : acknowledged) {
                write.get();
            }
        }

        crashed(things -> assertThat(things.countDocuments()).isEqualTo(500));
    }

    @Test
    void countsEachOfManyConcurrentIncrementsOnce() throws Exception {
        things(client).insertOne(new Document("_id", "head").append("size", 0));
        var callers = Executors.newFixedThreadPool(8);
        try (callers) {
            IntStream.range(0, 200)
                    .forEach(turn ->
                            callers.execute(() -> things(client).findOneAndUpdate(eq("_id", "head"), inc("size", 1))));
        }

        crashed(things -> assertThat(things.find(eq("_id", "head")).first()).containsEntry("size", 200));
    }

    @Test
    void findsTheDataOfTheFirstStartOnTheSecond() {
        things(client).insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
        close();

        open();

        assertThat(things(client).countDocuments()).isEqualTo(2);
    }

    @Test
    void givesBackEveryTypeOfValueAsItCame() {
        var document = new Document("_id", new ObjectId())
                .append("text", "été \u0000 \uD83D\uDC1F")
                .append("int", 7)
                .append("long", 1L << 40)
                .append("double", 56.5)
                .append("decimal", Decimal128.parse("12480.50"))
                .append("yes", true)
                .append("nothing", null)
                .append("bytes", new Binary(new byte[] {0, 1, -1}))
                .append("time", Date.from(Instant.ofEpochMilli(1_795_312_345_678L)))
                .append("list", List.of("a", 1L, new Document("deep", List.of())))
                .append("nested", new Document("empty", new Document()));
        things(client).insertOne(document);
        close();
        open();

        assertThat(things(client).find(eq("_id", document.get("_id"))).first()).isEqualTo(document);
    }

    @Test
    void holdsAUniqueIndexOverValuesOfEveryType() {
        things(client).createIndex(Indexes.ascending("a", "b"), new IndexOptions().unique(true));
        var values = Arrays.asList(
                "x",
                "",
                1,
                2L,
                3.5,
                true,
                null,
                new ObjectId(),
                Date.from(Instant.ofEpochMilli(7)),
                new Binary(new byte[] {1}));
        values.forEach(value -> things(client).insertOne(new Document("a", value).append("b", "y")));
        close();
        open();

        values.forEach(value -> {
            var again = new Document("a", value).append("b", "y");
            assertThatThrownBy(() -> things(client).insertOne(again))
                    .as("%s", value)
                    .hasMessageContaining("duplicate key");
        });
        things(client).insertOne(new Document("a", "x").append("b", "z"));
    }

    @Test
    void takesUpTheSpaceOfWhatWasOverwrittenAgain() {
        var big = new Document("value", new byte[32 * 1024]);
        var written = new AtomicLong();

        await().pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    things(client).replaceOne(eq("_id", 1), big, new ReplaceOptions().upsert(true));
                    return written.addAndGet(32 * 1024)
                                    > 4
                                            * directory
                                                    .resolve("preuve.mv")
                                                    .toFile()
                                                    .length()
                            && written.get() > 20_000_000;
                });
    }

    @Test
    void refusesAFileThatIsInUse() {
        assertThatThrownBy(() -> EmbeddedMongo.open(directory))
                .isInstanceOf(EmbeddedMongo.DataInUse.class)
                .hasMessageContaining(directory.toString());
    }

    private @Nullable Document afterCrash(int id) throws IOException {
        var found = new ArrayList<Document>();
        crashed(things -> things.find(eq("_id", id)).into(found));
        return found.isEmpty() ? null : found.getFirst();
    }

    private void crashed(Consumer<MongoCollection<Document>> check) throws IOException {
        var copy = Files.createTempDirectory(afterCrash, "copy");
        Files.copy(directory.resolve("preuve.mv"), copy.resolve("preuve.mv"));
        try (var second = EmbeddedMongo.open(copy);
                var reader = MongoClients.create(second.uri())) {
            check.accept(things(reader));
        }
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }
}
