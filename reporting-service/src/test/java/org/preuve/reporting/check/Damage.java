package org.preuve.reporting.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every way to damage one part of a JSON document: each member, each element, each value, each line of each text. */
final class Damage {

    private final ObjectNode document;
    private final Random random = new Random(20261122);
    private final List<Damaged> damaged = new ArrayList<>();

    /** A document with one part damaged, and which. */
    record Damaged(String where, ObjectNode document) {}

    private Damage(ObjectNode document) {
        this.document = document;
    }

    static List<Damaged> of(ObjectNode document) {
        Damage damage = new Damage(document);
        damage.below("", document);
        return damage.damaged;
    }

    private void below(String pointer, JsonNode node) {
        if (node.isObject()) {
            add(pointer, other -> other.asObject().put("unknown", 1));
            for (String name : node.propertyNames()) {
                add(pointer, other -> other.asObject().remove(name));
                String inner = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                values(pointer, node.get(name))
                        .forEach(value -> add(pointer, other -> other.asObject().set(name, value)));
                below(inner, node.get(name));
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                int at = i;
                add(pointer, other -> other.asArray().remove(at));
                add(pointer, other -> other.asArray().add(other.get(at).deepCopy()));
                add(pointer, other -> other.asArray().insert(0, other.asArray().remove(at)));
                values(pointer, node.get(i))
                        .forEach(value -> add(pointer, other -> other.asArray().set(at, value)));
                below(pointer + "/" + i, node.get(i));
            }
        }
    }

    private interface Change {
        Object on(JsonNode part);
    }

    private void add(String pointer, Change change) {
        ObjectNode copy = document.deepCopy();
        change.on(copy.at(pointer));
        damaged.add(new Damaged(pointer, copy));
    }

    /** What may stand in the place of a value. */
    private List<JsonNode> values(String pointer, JsonNode value) {
        ArrayNode values = document.arrayNode();
        values.addNull();
        if (value.isNumber()) {
            values.add(value.asDouble() + 1)
                    .add(value.asDouble() - 1)
                    .add(value.asDouble() + 0.5)
                    .add(value.asString());
        } else if (value.isString()) {
            String text = value.stringValue();
            texts(text).forEach(values::add);
        } else {
            values.add("text").addObject();
        }
        return values.valueStream().toList();
    }

    private List<String> texts(String text) {
        List<String> texts = new ArrayList<>(List.of("", text + "A", flipped(text)));
        String[] lines = text.split("\n", -1);
        for (int i = 0; lines.length > 1 && i < lines.length; i++) {
            List<String> others = new ArrayList<>(List.of(lines));
            others.set(i, flipped(lines[i]));
            texts.add(String.join("\n", others));
            others.remove(i);
            texts.add(String.join("\n", others));
            others.add((i + 1) % (others.size() + 1), lines[i]);
            texts.add(String.join("\n", others));
        }
        return texts;
    }

    /** One character exchanged for another letter or digit. */
    private String flipped(String text) {
        if (text.isEmpty()) {
            return "0";
        }
        int at = random.nextInt(text.length());
        char other = text.charAt(at) == 'B' ? 'C' : 'B';
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
