package org.preuve.proofs.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.preuve.proofs.json.CanonicalJson.MAX_SAFE_INTEGER;
import static org.preuve.proofs.json.MalformedJson.Reason.INTEGER_OUT_OF_RANGE;
import static org.preuve.proofs.json.MalformedJson.Reason.NUMBER_OUT_OF_RANGE;
import static org.preuve.proofs.json.MalformedJson.Reason.SYNTAX;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the numbers of a JSON text as IEEE 754 doubles, as RFC 8785 §3.2.2.3 wants, and refuses what a double cannot hold. */
final class IJsonNumbers {
    /** No integer with more digits is safe, and as many fit in a long. */
    private static final int MAX_INTEGER_DIGITS = 16;

    private final byte[] json;
    private int position;

    IJsonNumbers(byte[] json) {
        this.json = json;
    }

    /** Where the number that was read last ends. */
    int end() {
        return position;
    }

    JsonNode read(int start) {
        position = start;
        boolean negative = at('-');
        if (negative) {
            position++;
        }
        int firstDigit = position;
        long magnitude = integerDigits(start);
        if (!at('.') && !at('e') && !at('E')) {
            if (position - firstDigit > MAX_INTEGER_DIGITS || magnitude > MAX_SAFE_INTEGER) {
                throw unsafe(start);
            }
            return integer(negative ? -magnitude : magnitude);
        }
        skipFraction(start);
        skipExponent(start);
        return real(start, Double.parseDouble(new String(json, start, position - start, ISO_8859_1)));
    }

    /** The value of the digits; it has overflowed, and is of no use, when there are more than 18. */
    private long integerDigits(int start) {
        if (at('0')) {
            position++;
            if (atDigit()) {
                throw MalformedJson.at(Place.of(json, start), SYNTAX, "a number may not start with 0");
            }
            return 0;
        }
        requireDigit(start);
        long value = 0;
        while (atDigit()) {
            value = value * 10 + (json[position++] - '0');
        }
        return value;
    }

    private void skipFraction(int start) {
        if (at('.')) {
            position++;
            skipDigits(start);
        }
    }

    private void skipExponent(int start) {
        if (at('e') || at('E')) {
            position++;
            if (at('+') || at('-')) {
                position++;
            }
            skipDigits(start);
        }
    }

    private void skipDigits(int start) {
        requireDigit(start);
        while (atDigit()) {
            position++;
        }
    }

    private JsonNode real(int start, double value) {
        if (Double.isInfinite(value)) {
            throw MalformedJson.at(Place.of(json, start), NUMBER_OUT_OF_RANGE, "the number is too large for a double");
        }
        if (EcmaNumber.isUnsafeInteger(value)) {
            throw unsafe(start);
        }
        if (EcmaNumber.isInteger(value)) {
            return integer((long) value);
        }
        return JsonNodeFactory.instance.numberNode(value);
    }

    private static JsonNode integer(long value) {
        int small = (int) value;
        return small == value ? JsonNodeFactory.instance.numberNode(small) : JsonNodeFactory.instance.numberNode(value);
    }

    private MalformedJson unsafe(int start) {
        return MalformedJson.at(
                Place.of(json, start), INTEGER_OUT_OF_RANGE, "integers may not go beyond ±" + MAX_SAFE_INTEGER);
    }

    private boolean at(char c) {
        return position < json.length && json[position] == c;
    }

    private boolean atDigit() {
        return position < json.length && json[position] >= '0' && json[position] <= '9';
    }

    private void requireDigit(int start) {
        if (!atDigit()) {
            throw MalformedJson.at(Place.of(json, start), SYNTAX, "a number lacks a digit");
        }
    }
}
