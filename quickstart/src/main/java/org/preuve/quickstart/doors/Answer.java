package org.preuve.quickstart.doors;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a door answered. */
@SuppressWarnings("ArrayRecordComponent") // read and never compared
public record Answer(String request, int status, HttpHeaders headers, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; missing where there is none. */
    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    /** The text at a JSON pointer, empty where there is none. */
    public String text(String pointer) {
        return json().at(pointer).asString("");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /**
     * Itself, when it is as it should be.
     *
     * @throws Unexpected unless the status is one of these
     */
    public Answer expect(int... statuses) {
        for (int expected : statuses) {
            if (status == expected) {
                return this;
            }
        }
        throw new Unexpected(this);
    }

    @Override
    public String toString() {
        return request + " → " + status + " " + text();
    }

    /** A door answered otherwise than its documentation says. */
    public static final class Unexpected extends RuntimeException {
        Unexpected(Answer answer) {
            super(answer.toString());
        }
    }
}
