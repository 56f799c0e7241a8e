package org.preuve.proofs.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.preuve.proofs.json.MalformedJson.Reason.INTEGER_OUT_OF_RANGE;
import static org.preuve.proofs.json.MalformedJson.Reason.LONE_SURROGATE;
import static org.preuve.proofs.json.MalformedJson.Reason.NONCHARACTER;
import static org.preuve.proofs.json.MalformedJson.Reason.NOT_A_JSON_VALUE;
import static org.preuve.proofs.json.MalformedJson.Reason.NUMBER_OUT_OF_RANGE;
import static org.preuve.proofs.json.MalformedJson.Reason.TOO_DEEP;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NumericNode;

/** Writes a tree as RFC 8785 says: no white space, names by UTF-16 code unit, ECMAScript's strings and numbers. */
final class JcsWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(ISO_8859_1);

    private byte[] out = new byte[1024];
    private int length;

    byte[] bytes() {
        return Arrays.copyOf(out, length);
    }

    int length() {
        return length;
    }

    void value(JsonNode node, int depth) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node, deeper(depth));
            case ARRAY -> array(node, deeper(depth));
            case STRING -> string(node.stringValue());
            case NUMBER -> number((NumericNode) node);
            case BOOLEAN -> ascii(node.booleanValue() ? "true" : "false");
            case NULL -> ascii("null");
            case BINARY, MISSING, POJO ->
                throw MalformedJson.inTree(NOT_A_JSON_VALUE, "a " + node.getNodeType() + " node is not a JSON value");
        }
    }

    private static int deeper(int depth) {
        if (depth == CanonicalJson.MAX_DEPTH) {
            throw MalformedJson.inTree(TOO_DEEP, "nested deeper than " + CanonicalJson.MAX_DEPTH + " levels");
        }
        return depth + 1;
    }

    /** The members in the order of their names' UTF-16 code units. */
    static List<Map.Entry<String, JsonNode>> sorted(JsonNode object) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
        members.sort(Map.Entry.comparingByKey());
        return members;
    }

    private void object(JsonNode node, int depth) {
        put('{');
        boolean first = true;
        for (Map.Entry<String, JsonNode> member : sorted(node)) {
            if (!first) {
                put(',');
            }
            first = false;
            member(member, depth);
        }
        put('}');
    }

    void member(Map.Entry<String, JsonNode> member, int depth) {
        string(member.getKey());
        put(':');
        value(member.getValue(), depth);
    }

    private void array(JsonNode node, int depth) {
        put('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                put(',');
            }
            value(node.get(i), depth);
        }
        put(']');
    }

    private void number(NumericNode node) {
        if (node.isIntegralNumber()) {
            long value = node.canConvertToLong() ? node.longValue() : Long.MAX_VALUE;
            if (value < -CanonicalJson.MAX_SAFE_INTEGER || value > CanonicalJson.MAX_SAFE_INTEGER) {
                throw unsafe();
            }
            ascii(Long.toString(value));
            return;
        }
        double real = node.isBigDecimal() ? node.decimalValue().doubleValue() : node.doubleValue();
        if (!Double.isFinite(real)) {
            throw MalformedJson.inTree(NUMBER_OUT_OF_RANGE, real + " is not a JSON number");
        }
        if (EcmaNumber.isUnsafeInteger(real)) {
            throw unsafe();
        }
        ascii(EcmaNumber.print(real));
    }

    private static MalformedJson unsafe() {
        return MalformedJson.inTree(
                INTEGER_OUT_OF_RANGE, "integers may not go beyond ±" + CanonicalJson.MAX_SAFE_INTEGER);
    }

    private void string(String text) {
        put('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += multiByte(text, i);
            } else if (c < 0x20 || c == '"' || c == '\\') {
                escaped(c);
            } else {
                put(c);
            }
        }
        put('"');
    }

    private void escaped(char c) {
        put('\\');
        switch (c) {
            case '"', '\\' -> put(c);
            case '\b' -> put('b');
            case '\f' -> put('f');
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            default -> {
                ascii("u00");
                put(HEX[c >> 4]);
                put(HEX[c & 0xF]);
            }
        }
    }

    /** Writes the character at {@code i} in UTF-8 and says how many more code units than one it took. */
    private int multiByte(String text, int i) {
        int codePoint = text.codePointAt(i);
        if (codePoint < 0x800) {
            put(0xC0 | codePoint >> 6);
        } else {
            refuseUnassignable(codePoint);
            if (codePoint < 0x1_0000) {
                put(0xE0 | codePoint >> 12);
            } else {
                put(0xF0 | codePoint >> 18);
                put(0x80 | ((codePoint >> 12) & 0x3F));
            }
            put(0x80 | ((codePoint >> 6) & 0x3F));
        }
        put(0x80 | (codePoint & 0x3F));
        return codePoint < 0x1_0000 ? 0 : 1;
    }

    private static void refuseUnassignable(int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            throw MalformedJson.inTree(LONE_SURROGATE, "half of a surrogate pair stands alone");
        }
        if (IJsonStrings.isNoncharacter(codePoint)) {
            throw MalformedJson.inTree(NONCHARACTER, "a Unicode noncharacter is not allowed");
        }
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    void put(int b) {
        if (length == out.length) {
            out = Arrays.copyOf(out, length * 2);
        }
        out[length++] = (byte) b;
    }
}
