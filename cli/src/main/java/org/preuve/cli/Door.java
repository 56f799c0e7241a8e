package org.preuve.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP with a server that is not trusted: it follows no redirect, and limits what an answer weighs and takes. */
final class Door {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final Duration answerTimeout;

    Door() {
        this(Duration.ofSeconds(60));
    }

    Door(Duration answerTimeout) {
        this.answerTimeout = answerTimeout;
    }

    /** An address that the user gave. */
    static URI address(String text) {
        try {
            URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw notAnAddress(text);
        }
        throw notAnAddress(text);
    }

    private static CommandRefused notAnAddress(String text) {
        return new CommandRefused(text + " is not an address such as https://example.com.");
    }

    Reply get(URI address, int mostBytes, @Nullable String bearerToken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (bearerToken != null) {
            request.header("Authorization", "Bearer " + bearerToken);
        }
        return send(request.build(), mostBytes);
    }

    Reply post(URI address, String contentType, byte[] body, int mostBytes) {
        return send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                mostBytes);
    }

    /** With these header fields; no body where there are no bytes. */
    Reply send(String method, URI address, Map<String, String> fields, byte[] body, int mostBytes) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        fields.forEach(request::header);
        return send(request.build(), mostBytes);
    }

    /** The time is for the whole answer: the client's own limit ends when the headers have come. */
    private Reply send(HttpRequest request, int mostBytes) {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, headers -> new CappedBody(mostBytes));
        try {
            return Reply.of(request.uri(), answer.get(answerTimeout.toMillis(), TimeUnit.MILLISECONDS), mostBytes);
        } catch (TimeoutException e) {
            throw new CommandRefused(
                    request.uri() + " did not answer within " + answerTimeout.toSeconds() + " seconds.");
        } catch (ExecutionException | IOException e) {
            throw failed(request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandRefused("Interrupted.");
        } finally {
            answer.cancel(true);
        }
    }

    private static CommandRefused failed(URI address, Exception problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return problem.getCause() instanceof ConnectException || cause instanceof ConnectException
                ? new CommandRefused("Nothing answers at " + address.getScheme() + "://" + address.getAuthority() + ".")
                : new CommandRefused("Talking to " + address + " failed: " + cause.getMessage() + ".");
    }
}
