package org.preuve.ledger.log;

import java.util.function.Supplier;

/** A field of a stored document is missing, or holds what no writer of ours ever put there. */
public final class UnreadableDocument extends BrokenLog {

    private static final long serialVersionUID = 1L;

    private final String collection;
    private final String key;
    private final String field;

    public UnreadableDocument(String collection, String key, String field) {
        super("The field " + field + " of " + key + " in " + collection + " cannot be read.");
        this.collection = collection;
        this.key = key;
        this.field = field;
    }

    /** What {@code read} says of a field, or that it cannot be read: whoever may write to a store may put anything there. */
    public static <T> T unless(String collection, Object key, String field, Supplier<T> read) {
        try {
            return read.get();
        } catch (UnreadableDocument within) {
            throw within;
        } catch (RuntimeException wrong) {
            throw new UnreadableDocument(collection, String.valueOf(key), field);
        }
    }

    public String collection() {
        return collection;
    }

    /** The document's {@code _id} as text. */
    public String key() {
        return key;
    }

    public String field() {
        return field;
    }
}
