package org.preuve.supplier.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service as a caller with this access token, or with none. */
record Doors(@Nullable String token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Doors openToAnyone() {
        return new Doors(null);
    }

    static Doors as(String... roles) {
        return new Doors(RunningService.ISSUER.token(roles));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer postJson(String path, String json, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.POST(BodyPublishers.ofString(json)));
    }

    Answer post(String path, Credential record) {
        return post(path, "application/vc", record.bytes());
    }

    Answer post(String path, String mediaType, byte[] body) {
        return send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofByteArray(body)));
    }

    Answer send(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = sent(request);
        byte[] body = response.body();
        return new Answer(
                response,
                body.length == 0
                        ? JsonMapper.shared().nullNode()
                        : JsonMapper.shared().readTree(body));
    }

    /** The answers to many records in one request, one a line. */
    List<JsonNode> lines(HttpRequest.Builder request) {
        return new String(sent(request).body(), StandardCharsets.UTF_8)
                .lines()
                .<JsonNode>map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static HttpResponse<byte[]> sent(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RunningService.url() + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** What came back. */
    record Answer(HttpResponse<byte[]> response, JsonNode body) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text(String pointer) {
            return body.at(pointer).asString();
        }

        /** The last part of the problem's type; empty when this is no problem document. */
        String problem() {
            return header("Content-Type").equals("application/problem+json")
                    ? text("/type").replace("https://preuve.example/problems/", "")
                    : "";
        }
    }
}
