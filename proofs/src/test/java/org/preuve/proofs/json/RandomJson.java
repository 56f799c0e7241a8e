package org.preuve.proofs.json;

import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random trees of all kinds of values, with awkward strings and numbers more often than chance would have them. */
final class RandomJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String[] AWKWARD = {
        "", "\0", "\"", "\\", "\u007f", "\u0080", "é", "\ufb33", "\ud83d\ude02", "a\u030a"
    };

    private final Random random;

    RandomJson(long seed) {
        this.random = new Random(seed);
    }

    JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.stringNode(text());
            case 3 ->
                NODES.numberNode(random.nextLong(-CanonicalJson.MAX_SAFE_INTEGER, CanonicalJson.MAX_SAFE_INTEGER));
            case 4 -> NODES.numberNode(random.nextInt(100));
            case 5 -> NODES.numberNode(real());
            case 6 -> array(depth - 1);
            default -> object(depth - 1);
        };
    }

    ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        for (int i = random.nextInt(6); i > 0; i--) {
            object.set(text(), value(depth));
        }
        return object;
    }

    private ArrayNode array(int depth) {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(5); i > 0; i--) {
            array.add(value(depth));
        }
        return array;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(AWKWARD[random.nextInt(AWKWARD.length)]).append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private double real() {
        double value;
        do {
            value = Double.longBitsToDouble(random.nextLong());
        } while (!Double.isFinite(value) || EcmaNumber.isUnsafeInteger(value));
        return value;
    }
}
