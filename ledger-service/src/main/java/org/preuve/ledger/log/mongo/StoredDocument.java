package org.preuve.ledger.log.mongo;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.preuve.ledger.log.UnreadableDocument;

/**
 * A document as it was found. Whoever may write to the database may put anything in a field, so each is read with its
 * type and refused by its name.
 */
record StoredDocument(String collection, Document document) {

    String key() {
        return String.valueOf(document.get("_id"));
    }

    <T> T read(String field, Function<String, T> parse) {
        return guarded(field, () -> parse.apply(value(field, String.class)));
    }

    /** As {@link #read}, for what has one spelling only. */
    <T> T readExactly(String field, Function<String, T> parse, Function<T, String> write) {
        return read(field, text -> {
            T value = parse.apply(text);
            if (!write.apply(value).equals(text)) {
                throw new IllegalArgumentException("another spelling");
            }
            return value;
        });
    }

    <T> T readBytes(String field, Function<byte[], T> parse) {
        return guarded(field, () -> parse.apply(value(field, Binary.class).getData()));
    }

    long number(String field) {
        return guarded(field, () -> whole(value(field, Object.class)));
    }

    List<Long> numbers(String field) {
        return guarded(field, () -> {
            List<?> values = value(field, List.class);
            return values.stream().map(StoredDocument::whole).toList();
        });
    }

    <T> List<T> texts(String field, Function<String, T> parse) {
        return guarded(field, () -> {
            List<?> values = value(field, List.class);
            return values.stream().map(String.class::cast).map(parse).toList();
        });
    }

    <T> List<T> readList(String field, Function<byte[], T> parse) {
        return guarded(field, () -> {
            List<?> values = value(field, List.class);
            return values.stream()
                    .map(Binary.class::cast)
                    .map(binary -> parse.apply(binary.getData()))
                    .toList();
        });
    }

    /** What {@code read} says, or that the field is unreadable. */
    <T> T guarded(String field, Supplier<T> read) {
        return UnreadableDocument.unless(collection, key(), field, read);
    }

    private <T> T value(String field, Class<T> type) {
        return type.cast(Objects.requireNonNull(document.get(field)));
    }

    private static Long whole(Object value) {
        if (value instanceof Number number && number.doubleValue() == number.longValue()) {
            return number.longValue();
        }
        throw new ClassCastException("not a whole number");
    }
}
