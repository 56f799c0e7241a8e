package org.preuve.quickstart.breaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that sends a file of attestations, one a line, and does not know why its connection breaks. */
record SupplierSystem(int port) {

    private static final String DOOR = "/api/v1/attestations";
    private static final String TYPE = "application/x-ndjson";

    /** What each line was answered. */
    List<JsonNode> send(byte[] file) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + DOOR))
                .header("Content-Type", TYPE)
                .POST(BodyPublishers.ofByteArray(file))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body().lines().map(JsonMapper.shared()::readTree).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The connection is gone after so many bytes. */
    void sendAndBreak(byte[] file, int after) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                    .formatted(DOOR, port, TYPE, file.length);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(file, 0, after);
            socket.getOutputStream().flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
