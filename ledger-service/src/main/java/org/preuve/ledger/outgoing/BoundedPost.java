package org.preuve.ledger.outgoing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts to an address that configuration names and believes nothing about who answers: no redirect is followed, no more
 * than a limit is read, and the whole call has an end, whatever drips in.
 */
public final class BoundedPost {

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    private final int mostBytes;
    private final Duration longest;

    public BoundedPost(int mostBytes, Duration longest) {
        this.mostBytes = mostBytes;
        this.longest = longest;
    }

    /**
     * Sends the body and reads the answer, whatever its status.
     *
     * @throws IOException when there was no whole answer within the limits
     */
    public Answer post(URI to, String mediaType, byte[] body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(to)
                .header("Content-Type", mediaType)
                .timeout(longest)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, response -> new LimitedBody(mostBytes));
        try {
            return new Answer(exchange.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            throw new IOException("no whole answer within " + longest.toMillis() + " ms", late);
        } catch (ExecutionException failed) {
            throw new IOException("no usable answer: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            exchange.cancel(true);
        }
    }

    /** What came back. */
    @SuppressWarnings("ArrayRecordComponent") // Read once, compared never.
    public record Answer(int status, String mediaType, byte[] body) {

        Answer(HttpResponse<byte[]> response) {
            this(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        }
    }
}
