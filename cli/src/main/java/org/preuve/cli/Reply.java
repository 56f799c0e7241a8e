package org.preuve.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.MalformedJson;
import tools.jackson.databind.JsonNode;

/** What a server answered. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(URI from, int status, HttpHeaders headers, byte[] body) {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int REDIRECTED = 300;

    static Reply of(URI from, HttpResponse<byte[]> response, int mostBytes) throws IOException {
        boolean zipped = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        byte[] body = zipped ? unzipped(response.body(), mostBytes) : response.body();
        return new Reply(from, response.statusCode(), response.headers(), body);
    }

    private static byte[] unzipped(byte[] zipped, int mostBytes) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            byte[] body = in.readNBytes(mostBytes + 1);
            if (body.length > mostBytes) {
                throw new IOException("the answer is longer than " + mostBytes + " bytes");
            }
            return body;
        }
    }

    boolean isMissing() {
        return status == 404;
    }

    boolean isNew() {
        return status == CREATED;
    }

    /** Kept by the server, which will do it later. */
    boolean isAccepted() {
        return status == ACCEPTED;
    }

    Reply orRefuse() {
        if (status < OK || status >= REDIRECTED) {
            throw new CommandRefused(problem());
        }
        return this;
    }

    JsonNode json() {
        try {
            return CanonicalJson.parse(body, body.length);
        } catch (MalformedJson e) {
            throw new CommandRefused(from + " answered with unreadable JSON: " + e.getMessage() + ".");
        }
    }

    /** A text in the answer, which it must have. */
    String text(String... path) {
        JsonNode node = json();
        for (String name : path) {
            node = node.path(name);
        }
        return node.stringValueOpt()
                .orElseThrow(() -> new CommandRefused(
                        from + " answered without " + String.join("/", path) + ": is it a Preuve installation?"));
    }

    /** RFC 9457 says it in the server's own words; any other answer is named by its status. */
    private String problem() {
        StringBuilder sentence = new StringBuilder()
                .append(from.getScheme())
                .append("://")
                .append(from.getAuthority())
                .append(" refused (")
                .append(status)
                .append(')');
        try {
            JsonNode problem = CanonicalJson.parse(body);
            Optional.ofNullable(problem.path("detail")
                            .stringValue(problem.path("title").stringValue(null)))
                    .ifPresent(detail -> sentence.append(": ").append(detail));
            List<String> places = new ArrayList<>();
            for (JsonNode error : problem.path("errors")) {
                places.add(error.path("at").asString("") + " "
                        + error.path("problem").asString(""));
            }
            sentence.append(places.isEmpty() ? "" : " [" + String.join("; ", places) + "]");
        } catch (MalformedJson e) {
            sentence.append('.');
        }
        headers.firstValue("Retry-After")
                .ifPresent(seconds ->
                        sentence.append(" Try again in ").append(seconds).append(" seconds."));
        return printable(sentence.toString());
    }

    /** A stranger's words may not move the user's cursor. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
