package org.preuve.proofs.json;

import static org.preuve.proofs.json.MalformedJson.Reason.DUPLICATE_NAME;
import static org.preuve.proofs.json.MalformedJson.Reason.ENDS_TOO_EARLY;
import static org.preuve.proofs.json.MalformedJson.Reason.SYNTAX;
import static org.preuve.proofs.json.MalformedJson.Reason.TOO_DEEP;
import static org.preuve.proofs.json.MalformedJson.Reason.TOO_LARGE;
import static org.preuve.proofs.json.MalformedJson.Reason.TRAILING_DATA;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Recursive descent over the grammar of RFC 8259. General parsers forgive too much for hashing (they guess encodings,
 * accept lone surrogates and overlong UTF-8), and forgive differently; this one forgives nothing.
 */
final class IJsonReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final byte[] json;
    private final IJsonStrings strings;
    private final IJsonNumbers numbers;
    private int position;
    private int depth;

    IJsonReader(byte[] json, int maxBytes) {
        if (json.length > maxBytes) {
            throw MalformedJson.at(Place.of(json, maxBytes), TOO_LARGE, "more than " + maxBytes + " bytes");
        }
        this.json = json;
        this.strings = new IJsonStrings(json);
        this.numbers = new IJsonNumbers(json);
    }

    JsonNode document() {
        skipSpace();
        JsonNode value = value();
        skipSpace();
        if (position < json.length) {
            throw MalformedJson.at(Place.of(json, position), TRAILING_DATA, "something follows the JSON value");
        }
        return value;
    }

    private JsonNode value() {
        return switch (peek("a value")) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> NODES.stringNode(string());
            case 't' -> literal("true", NODES.booleanNode(true));
            case 'f' -> literal("false", NODES.booleanNode(false));
            case 'n' -> literal("null", NODES.nullNode());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw unexpected("a value");
        };
    }

    private ObjectNode object() {
        enter();
        ObjectNode object = NODES.objectNode();
        if (atEndAfterSpace('}')) {
            return object;
        }
        do {
            skipSpace();
            if (peek("a name") != '"') {
                throw unexpected("a name in quotes");
            }
            int start = position;
            String name = string();
            skipSpace();
            expect(':', "':'");
            skipSpace();
            if (object.replace(name, value()) != null) {
                throw MalformedJson.at(
                        Place.of(json, start), DUPLICATE_NAME, "the name \"" + shortened(name) + "\" appears twice");
            }
        } while (another('}'));
        return object;
    }

    private ArrayNode array() {
        enter();
        ArrayNode array = NODES.arrayNode();
        if (atEndAfterSpace(']')) {
            return array;
        }
        do {
            skipSpace();
            array.add(value());
        } while (another(']'));
        return array;
    }

    private void enter() {
        if (++depth > CanonicalJson.MAX_DEPTH) {
            throw MalformedJson.at(
                    Place.of(json, position), TOO_DEEP, "nested deeper than " + CanonicalJson.MAX_DEPTH + " levels");
        }
        position++;
    }

    private boolean atEndAfterSpace(char end) {
        skipSpace();
        if (peek("a value or '" + end + "'") != end) {
            return false;
        }
        position++;
        depth--;
        return true;
    }

    /** Consumes a comma (another follows) or the end. */
    private boolean another(char end) {
        skipSpace();
        byte next = peek("',' or '" + end + "'");
        if (next == ',') {
            position++;
            return true;
        }
        expect(end, "',' or '" + end + "'");
        depth--;
        return false;
    }

    private JsonNode literal(String word, JsonNode node) {
        for (int i = 0; i < word.length(); i++, position++) {
            if (peek(word) != word.charAt(i)) {
                throw unexpected(word);
            }
        }
        return node;
    }

    private String string() {
        String value = strings.read(position);
        position = strings.end();
        return value;
    }

    private JsonNode number() {
        JsonNode value = numbers.read(position);
        position = numbers.end();
        return value;
    }

    private void expect(char wanted, String what) {
        if (peek(what) != wanted) {
            throw unexpected(what);
        }
        position++;
    }

    private byte peek(String wanted) {
        if (position >= json.length) {
            throw MalformedJson.at(
                    Place.of(json, position), ENDS_TOO_EARLY, "the text ends where " + wanted + " should stand");
        }
        return json[position];
    }

    private MalformedJson unexpected(String wanted) {
        return MalformedJson.at(Place.of(json, position), SYNTAX, "expected " + wanted);
    }

    private void skipSpace() {
        while (position < json.length) {
            byte b = json[position];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return;
            }
            position++;
        }
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, name.offsetByCodePoints(0, 30)) + "…";
    }
}
