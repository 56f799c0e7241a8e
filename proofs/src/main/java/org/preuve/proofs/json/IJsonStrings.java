package org.preuve.proofs.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.preuve.proofs.json.MalformedJson.Reason.CONTROL_CHARACTER;
import static org.preuve.proofs.json.MalformedJson.Reason.ENDS_TOO_EARLY;
import static org.preuve.proofs.json.MalformedJson.Reason.LONE_SURROGATE;
import static org.preuve.proofs.json.MalformedJson.Reason.NONCHARACTER;
import static org.preuve.proofs.json.MalformedJson.Reason.NOT_UTF_8;
import static org.preuve.proofs.json.MalformedJson.Reason.SYNTAX;

/** Reads the strings of a JSON text: strict UTF-8 (RFC 3629), no surrogates or noncharacters (RFC 7493 §2.1). */
final class IJsonStrings {
    private final byte[] json;
    private int position;

    IJsonStrings(byte[] json) {
        this.json = json;
    }

    /** Where the string that was read last ends, after its closing quote. */
    int end() {
        return position;
    }

    /** Reads the string whose opening quote is at {@code start}. */
    String read(int start) {
        position = start + 1;
        while (position < json.length && isPlain(json[position])) {
            position++;
        }
        if (position < json.length && json[position] == '"') {
            return new String(json, start + 1, position++ - start - 1, ISO_8859_1);
        }
        StringBuilder text = new StringBuilder(position - start + 32);
        text.append(new String(json, start + 1, position - start - 1, ISO_8859_1));
        while (next(start) != '"') {
            readOne(text, start);
        }
        position++;
        return text.toString();
    }

    /** One byte of ASCII that stands for itself. */
    private static boolean isPlain(byte b) {
        return b >= 0x20 && b != '"' && b != '\\';
    }

    private void readOne(StringBuilder text, int start) {
        byte b = json[position];
        if (isPlain(b)) {
            text.append((char) b);
            position++;
        } else if (b == '\\') {
            escape(text, start);
        } else if (b >= 0) {
            throw refused(position, CONTROL_CHARACTER, "a control character in a string must be escaped");
        } else {
            multiByte(text);
        }
    }

    private void escape(StringBuilder text, int start) {
        int escape = position++;
        byte kind = next(start);
        position++;
        switch (kind) {
            case '"', '\\', '/' -> text.append((char) kind);
            case 'b' -> text.append('\b');
            case 'f' -> text.append('\f');
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case 'u' -> unicodeEscape(text, escape, start);
            default -> throw refused(escape, SYNTAX, "there is no such escape");
        }
    }

    private void unicodeEscape(StringBuilder text, int escape, int start) {
        char first = hex4(escape, start);
        if (!Character.isSurrogate(first)) {
            appendChecked(text, first, escape);
            return;
        }
        if (Character.isHighSurrogate(first)
                && next(start) == '\\'
                && position + 1 < json.length
                && json[position + 1] == 'u') {
            position += 2;
            char second = hex4(escape, start);
            if (Character.isLowSurrogate(second)) {
                appendChecked(text, Character.toCodePoint(first, second), escape);
                return;
            }
        }
        throw refused(escape, LONE_SURROGATE, "half of a surrogate pair stands alone");
    }

    private char hex4(int escape, int start) {
        int value = 0;
        for (int i = 0; i < 4; i++, position++) {
            byte b = next(start);
            int digit = b < 0 ? -1 : Character.digit((char) b, 16);
            if (digit < 0) {
                throw refused(escape, SYNTAX, "\\u needs four hexadecimal digits");
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    private void multiByte(StringBuilder text) {
        int start = position;
        int lead = json[position] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || start + length > json.length) {
            throw notUtf8(start);
        }
        int codePoint = lead & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            int b = json[start + i] & 0xFF;
            if ((b & 0xC0) != 0x80) {
                throw notUtf8(start);
            }
            codePoint = codePoint << 6 | (b & 0x3F);
        }
        if (isOverlong(codePoint, length) || codePoint > Character.MAX_CODE_POINT || isSurrogate(codePoint)) {
            throw notUtf8(start);
        }
        position += length;
        appendChecked(text, codePoint, start);
    }

    private static boolean isOverlong(int codePoint, int length) {
        return (length == 3 && codePoint < 0x800) || (length == 4 && codePoint < 0x1_0000);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private void appendChecked(StringBuilder text, int codePoint, int at) {
        if (isNoncharacter(codePoint)) {
            throw refused(at, NONCHARACTER, "a Unicode noncharacter is not allowed");
        }
        text.appendCodePoint(codePoint);
    }

    static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    private byte next(int start) {
        if (position >= json.length) {
            throw refused(start, ENDS_TOO_EARLY, "the string that starts here has no end");
        }
        return json[position];
    }

    private MalformedJson notUtf8(int at) {
        return refused(at, NOT_UTF_8, "these bytes are not UTF-8");
    }

    private MalformedJson refused(int at, MalformedJson.Reason reason, String problem) {
        return MalformedJson.at(Place.of(json, at), reason, problem);
    }
}
