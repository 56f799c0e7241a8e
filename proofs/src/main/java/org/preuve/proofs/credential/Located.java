package org.preuve.proofs.credential;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RefusedCredential.Reason;
import tools.jackson.databind.JsonNode;

/** A part of a document that knows its JSON pointer, so that every refusal can say where. The node is null when absent. */
record Located(@Nullable JsonNode node, String at) {
    static Located root(JsonNode document) {
        return new Located(document, "");
    }

    Located member(String name) {
        String pointer = at + "/" + name.replace("~", "~0").replace("/", "~1");
        return new Located(node == null ? null : node.get(name), pointer);
    }

    Located element(int index) {
        return new Located(node == null ? null : node.get(index), at + "/" + index);
    }

    boolean isAbsent() {
        return node == null;
    }

    boolean isArray() {
        return node != null && node.isArray();
    }

    boolean isObject() {
        return node != null && node.isObject();
    }

    int size() {
        return node == null ? 0 : node.size();
    }

    boolean is(String text) {
        return node != null && node.isString() && text.equals(node.stringValue());
    }

    boolean equalsNode(Located other) {
        return Objects.equals(node, other.node);
    }

    boolean isText() {
        return node != null && node.isString();
    }

    String text(Reason reason, String expected) {
        if (node == null || !node.isString()) {
            throw refused(reason, expected);
        }
        return node.stringValue();
    }

    Optional<Instant> time(Reason reason) {
        if (node == null) {
            return Optional.empty();
        }
        String expected = "must be a time with a zone, such as 2026-01-31T12:00:00Z";
        Optional<Instant> time = DateTimeStamp.read(text(reason, expected));
        if (time.isEmpty()) {
            throw refused(reason, expected);
        }
        return time;
    }

    void refuseMembersBeyond(Set<String> known, Reason reason) {
        if (node == null) {
            return;
        }
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw member(name).refused(reason, "is not a property that is understood here");
            }
        }
    }

    RefusedCredential refused(Reason reason, String problem) {
        return new RefusedCredential(reason, at, (at.isEmpty() ? "The record" : at) + " " + problem + ".");
    }
}
