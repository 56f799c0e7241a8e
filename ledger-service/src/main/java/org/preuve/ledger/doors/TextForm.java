package org.preuve.ledger.doors;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A form that a text must have.
 *
 * @param expected what such a text is, for a person
 */
public record TextForm(String expected, Predicate<String> rule) {

    /** Any text of a length, without control characters. */
    public static TextForm upTo(int longest) {
        return new TextForm(
                "text of 1 to " + longest + " characters without control characters",
                text -> !text.isBlank()
                        && text.length() <= longest
                        && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n'));
    }

    boolean fits(JsonNode value) {
        return value.isString() && rule.test(value.stringValue());
    }
}
