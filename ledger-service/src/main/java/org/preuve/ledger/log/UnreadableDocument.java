package org.preuve.ledger.log;

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
