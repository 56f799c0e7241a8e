package org.preuve.proofs.json;

import java.util.Optional;

/**
 * Refuses bytes that are not I-JSON, or a tree that has no canonical form. It says why by a stable {@link Reason} and,
 * when bytes were read, where by a {@link Place}.
 */
public final class MalformedJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient Optional<Place> place;

    private MalformedJson(Reason reason, Optional<Place> place, String message) {
        super(message);
        this.reason = reason;
        this.place = place;
    }

    static MalformedJson at(Place place, Reason reason, String problem) {
        return new MalformedJson(reason, Optional.of(place), place + ": " + problem);
    }

    static MalformedJson inTree(Reason reason, String problem) {
        return new MalformedJson(reason, Optional.empty(), problem);
    }

    public Reason reason() {
        return reason;
    }

    /** Where reading stopped; empty when a tree, not bytes, was refused. */
    public Optional<Place> place() {
        return place;
    }

    /** Why JSON is refused. The names are stable: callers and tests rely on them. */
    public enum Reason {
        TOO_LARGE,
        TOO_DEEP,
        NOT_UTF_8,
        SYNTAX,
        ENDS_TOO_EARLY,
        TRAILING_DATA,
        DUPLICATE_NAME,
        LONE_SURROGATE,
        NONCHARACTER,
        CONTROL_CHARACTER,
        INTEGER_OUT_OF_RANGE,
        NUMBER_OUT_OF_RANGE,
        NOT_A_JSON_VALUE
    }
}
