package org.preuve.proofs.credential;

import java.util.UUID;

/** The name of a record, {@code urn:uuid:…} in lower case: chosen by its author, unique in a log. */
public record RecordId(UUID uuid) {
    private static final String PREFIX = "urn:uuid:";

    /**
     * Reads {@code urn:uuid:} and the 36 lower-case characters of a UUID.
     *
     * @throws IllegalArgumentException when it is anything else
     */
    public static RecordId parse(String text) {
        if (text.startsWith(PREFIX) && text.length() == PREFIX.length() + 36) {
            String bare = text.substring(PREFIX.length());
            UUID uuid = UUID.fromString(bare);
            if (uuid.toString().equals(bare)) {
                return new RecordId(uuid);
            }
        }
        throw new IllegalArgumentException("A record's id is urn:uuid: and a UUID in lower case.");
    }

    public String value() {
        return PREFIX + uuid;
    }

    @Override
    public String toString() {
        return value();
    }
}
