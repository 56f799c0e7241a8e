package org.preuve.quickstart.story;

import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/** Everything that an installation keeps, in every database and collection, files included. */
record Databases(String uri) {

    /** Where words stand, in names, texts and bytes; a collection and what was found there. */
    List<String> holding(List<String> words) {
        var found = new ArrayList<String>();
        try (var client = MongoClients.create(uri)) {
            for (var name : client.listDatabaseNames()) {
                var database = client.getDatabase(name);
                for (var collection : database.listCollectionNames()) {
                    for (Document document : database.getCollection(collection).find()) {
                        words.stream()
                                .filter(word -> holds(document, word))
                                .forEach(word -> found.add(name + "." + collection + ": " + word));
                    }
                }
            }
        }
        return found;
    }

    private static boolean holds(Object value, String word) {
        return switch (value) {
            case null -> false;
            case Map<?, ?> fields ->
                fields.entrySet().stream()
                        .anyMatch(field -> holds(field.getKey(), word) || holds(field.getValue(), word));
            case List<?> values -> values.stream().anyMatch(one -> holds(one, word));
            case Binary binary -> holds(binary.getData(), word);
            case byte[] bytes -> text(bytes).contains(word);
            default -> value.toString().contains(word);
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
