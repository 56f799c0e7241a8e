package org.preuve.proofs.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.preuve.proofs.bundle.RefusedBundle.Reason;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.receipt.RefusedReceipt;
import tools.jackson.databind.JsonNode;

/** One object of the file and where it is. */
record Part(JsonNode json, String at) {

    JsonNode member(String name) {
        return json.path(name);
    }

    void allow(Set<String> names) {
        for (String name : json.propertyNames()) {
            if (!names.contains(name)) {
                throw refused(name, Reason.PART, "is not known");
            }
        }
    }

    <T> T text(String name, Reason reason, Function<String, T> read) {
        if (!member(name).isString()) {
            throw refused(name, Reason.PART, "must be a text");
        }
        return read(name, reason, member(name).stringValue(), read);
    }

    <T> List<T> list(String name, Function<Part, T> read) {
        if (!member(name).isArray()) {
            throw refused(name, Reason.PART, "must be a list");
        }
        List<T> items = new ArrayList<>();
        for (JsonNode item : member(name)) {
            Part part = new Part(item, at + "/" + name + "/" + items.size());
            if (!item.isObject()) {
                throw new RefusedBundle(Reason.PART, part.at(), part.at() + " must be an object");
            }
            items.add(read.apply(part));
        }
        return items;
    }

    /** As {@link #list}; a member that is absent is an empty one. */
    <T> List<T> listIfAny(String name, Function<Part, T> read) {
        return member(name).isMissingNode() ? List.of() : list(name, read);
    }

    <T> List<T> texts(String name, Reason reason, int most, Function<String, T> read) {
        if (!member(name).isArray() || member(name).size() > most) {
            throw refused(name, Reason.PART, "must be a list of at most " + most);
        }
        List<T> items = new ArrayList<>();
        for (JsonNode item : member(name)) {
            if (!item.isString()) {
                throw refused(name, Reason.PART, "must be texts");
            }
            items.add(read(name, reason, item.stringValue(), read));
        }
        return items;
    }

    private <T> T read(String name, Reason reason, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | RefusedReceipt | RefusedPolicy | RefusedNote e) {
            throw refused(name, reason, "is refused: " + e.getMessage());
        }
    }

    RefusedBundle refused(String name, Reason reason, String problem) {
        String place = at + "/" + name.replace("~", "~0").replace("/", "~1");
        return new RefusedBundle(reason, place, place + " " + problem);
    }
}
