package org.preuve.ledger;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** Where in a whole database something still stands. */
final class Traces {

    private static final JsonWriterSettings JSON =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private Traces() {}

    /** A word, plainly or inside bytes that hold nothing else, and these bytes; collection and what was found there. */
    static List<String> of(MongoDatabase database, String word, byte[]... parts) {
        List<String> needles = new ArrayList<>(List.of(word, base64(word.getBytes(StandardCharsets.UTF_8))));
        for (byte[] part : parts) {
            needles.add(base64(part));
        }
        List<String> found = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            for (Document document : database.getCollection(collection).find()) {
                String dump = document.toJson(JSON);
                needles.stream().filter(dump::contains).forEach(needle -> found.add(collection + ": " + needle));
            }
        }
        return found;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
