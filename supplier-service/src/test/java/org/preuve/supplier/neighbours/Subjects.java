package org.preuve.supplier.neighbours;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes to one place of a subject. */
public final class Subjects {

    private Subjects() {}

    /** The subject with this JSON at this pointer. */
    public static ObjectNode with(ObjectNode subject, String at, String json) {
        JsonPointer pointer = JsonPointer.compile(at);
        JsonNode value = JsonMapper.shared().readTree(json);
        JsonNode parent = subject.at(pointer.head());
        if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), value);
        } else {
            parent.asObject().set(pointer.last().getMatchingProperty(), value);
        }
        return subject;
    }

    /** The subject without what is at this pointer. */
    public static ObjectNode without(ObjectNode subject, String at) {
        JsonPointer pointer = JsonPointer.compile(at);
        subject.at(pointer.head()).asObject().remove(pointer.last().getMatchingProperty());
        return subject;
    }
}
