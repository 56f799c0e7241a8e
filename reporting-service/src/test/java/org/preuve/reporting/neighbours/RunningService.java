package org.preuve.reporting.neighbours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.preuve.reporting.ReportingService;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.following.PositionStore;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole service on a free port, between its neighbours, spoken to over HTTP as anybody would. */
public final class RunningService implements AutoCloseable {

    public static final Author ORGANISATION = Author.organisation(1);
    public static final Author SUPPLIER = Author.supplier(2);
    public static final String GTIN = "09506000134352";

    public final SmallLedger ledger = new SmallLedger();
    public final LedgerDoors doors = new LedgerDoors(ledger);
    public final SmallIssuer issuer = new SmallIssuer();
    public final TestDatabase database = TestDatabase.inMemory();
    public final MovingClock clock = new MovingClock();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path keyFile;
    private ConfigurableApplicationContext context;

    public RunningService() {
        try {
            keyFile = Files.createTempFile("organisation", ".pem");
            Files.writeString(keyFile, ORGANISATION.key().toPem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ledger.seal(ORGANISATION.keyRecord());
        ledger.seal(SUPPLIER.keyRecord());
        context = start();
    }

    private ConfigurableApplicationContext start() {
        return ReportingService.application()
                .initializers(this::setClock)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + database.address(),
                        "--spring.mongodb.database=" + database.name(),
                        "--preuve.issuer=" + issuer.address(),
                        "--preuve.ledger.url=" + doors.address(),
                        "--preuve.ledger.timeout=1s",
                        "--preuve.following.every=50ms",
                        "--preuve.following.sweep-every=0ms",
                        "--preuve.organisation.did=" + ORGANISATION.did().value(),
                        "--preuve.organisation.name=Maison Lys",
                        "--preuve.organisation.key-file=" + keyFile,
                        "--preuve.log.vkey=" + ledger.key(),
                        "--preuve.client.id=reporting-service",
                        "--preuve.client.secret=not-a-secret");
    }

    /** The tests are of one day, whenever they run. */
    private void setClock(ConfigurableApplicationContext starting) {
        ((GenericApplicationContext) starting)
                .registerBean("testClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
    }

    /** Stops the service and starts it again on the same database. */
    public void restart() {
        context.close();
        context = start();
    }

    public ClaimStore claims() {
        return context.getBean(ClaimStore.class);
    }

    /** Waits until the follower has checked all that the ledger holds. */
    public void awaitFollowed() {
        PositionStore positions = context.getBean(PositionStore.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> positions.load().size() == ledger.size());
        awaitState("checks");
    }

    public void awaitState(String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> get("/api/v1/log-check").body().contains("\"state\":\"" + state + "\""));
    }

    public String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, Optional.empty(), Optional.empty(), headers);
    }

    public HttpResponse<String> as(String role, String method, String path, String json, String... headers) {
        return send(method, path, Optional.of(issuer.tokenFor(role, role)), Optional.of(json), headers);
    }

    public HttpResponse<String> as(String role, String method, String path) {
        return send(method, path, Optional.of(issuer.tokenFor(role, role)), Optional.empty());
    }

    /** A file, as it is fetched. */
    public HttpResponse<byte[]> file(String role, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer " + issuer.tokenFor(role, role));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends anything. A body is JSON unless a header says otherwise. */
    public HttpResponse<String> send(
            String method, String path, Optional<String> token, Optional<String> body, String... headers) {
        HttpRequest.BodyPublisher publisher = body.map(
                        text -> HttpRequest.BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(HttpRequest.BodyPublishers::noBody);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + path)).method(method, publisher);
        body.ifPresent(json -> request.setHeader("Content-Type", "application/json"));
        token.ifPresent(value -> request.setHeader("Authorization", "Bearer " + value));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        doors.close();
        issuer.close();
        database.close();
    }
}
