package org.preuve.reporting.neighbours;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TilePath;
import org.preuve.reporting.ledger.RecordPage;
import org.preuve.reporting.ledger.SealAnswer;
import tools.jackson.databind.json.JsonMapper;

/** A small ledger's doors over HTTP, which can also be slow, down, or talk nonsense. */
public final class LedgerDoors implements AutoCloseable {

    /** How the doors behave. */
    public enum Mood {
        WELL,
        SLOW,
        DOWN,
        NONSENSE,
        REFUSING
    }

    private final SmallLedger ledger;
    private final HttpServer http;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;
    private volatile Mood sealMood = Mood.WELL;

    public LedgerDoors(SmallLedger ledger) {
        this.ledger = ledger;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
    }

    public String address() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    public void be(Mood next) {
        mood = next;
        sealMood = next;
    }

    /** Only the door that seals changes its mood. */
    public void beWhenSealing(Mood next) {
        sealMood = next;
    }

    private void handle(HttpExchange exchange) throws IOException {
        boolean sealing = exchange.getRequestURI().getPath().startsWith("/internal/");
        byte[] sent = exchange.getRequestBody().readAllBytes();
        switch (sealing ? sealMood : mood) {
            case WELL -> serve(exchange, sent);
            case SLOW -> waitUntilClosed(exchange);
            case DOWN -> answer(exchange, 503, "down");
            case NONSENSE -> answer(exchange, 200, "<html>It works!</html>");
            case REFUSING ->
                answer(exchange, 422, "{\"title\":\"refused\",\"detail\":\"the author's key is unknown\"}");
        }
    }

    private void waitUntilClosed(HttpExchange exchange) {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private void serve(HttpExchange exchange, byte[] sent) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean open = path.startsWith("/log/") || path.startsWith("/api/v1/log/") || isPublicBundle(path);
        if (!open && exchange.getRequestHeaders().getFirst("Authorization") == null) {
            answer(exchange, 401, "{}");
        } else if (path.equals("/log/checkpoint")) {
            answer(exchange, 200, ledger.checkpoint());
        } else if (path.startsWith("/log/tile/")) {
            answer(exchange, 200, ledger.tile(TilePath.parse(path.substring("/log/".length()))));
        } else if (path.equals("/api/v1/log/consistency")) {
            answer(exchange, 200, consistency(query(exchange, "from"), query(exchange, "to")));
        } else if (path.equals("/api/v1/records")) {
            answer(exchange, 200, records(query(exchange, "from"), (int) query(exchange, "limit")));
        } else if (path.endsWith("/bundle")) {
            answer(exchange, 200, bundle(path).write());
        } else if (path.equals("/internal/v1/records")) {
            answer(exchange, 201, sealed(Credential.parse(sent)));
        } else {
            answer(exchange, 404, "{}");
        }
    }

    private Bundle bundle(String path) {
        String id = path.substring("/api/v1/records/".length(), path.length() - "/bundle".length());
        return ledger.bundle(RecordId.parse("urn:uuid:" + id));
    }

    /** As at the ledger: evidence is not for everybody. */
    private boolean isPublicBundle(String path) {
        return path.endsWith("/bundle")
                && Credential.parse(bundle(path).sealed().record()).kind() == RecordKind.CLAIM;
    }

    private String consistency(long from, long to) {
        String proof = ledger.consistency(from, to).path().stream()
                .map(Hash::base64)
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(","));
        return "{\"from\":%d,\"to\":%d,\"path\":[%s]}".formatted(from, to, proof);
    }

    private String records(long from, int limit) {
        RecordPage page = ledger.records(from, limit);
        String lines = page.lines().stream().map(LedgerDoors::line).collect(Collectors.joining(","));
        return "{\"records\":[%s],\"size\":%d}".formatted(lines, page.size());
    }

    private static String line(RecordPage.Line line) {
        String salt = line.salt()
                .map(bytes ->
                        ",\"salt\":\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\"")
                .orElse("");
        String record = line.record()
                .map(bytes -> ",\"record\":\"" + Base64.getEncoder().encodeToString(bytes) + "\"")
                .orElse("");
        return "{\"index\":%d,\"entry\":\"%s\"%s%s}"
                .formatted(line.index(), Base64.getEncoder().encodeToString(line.entry()), salt, record);
    }

    private String sealed(Credential record) {
        SealAnswer.Sealed sealed = (SealAnswer.Sealed) ledger.seal(record);
        return JsonMapper.shared()
                .createObjectNode()
                .put("id", record.id().value())
                .put("index", sealed.index())
                .put("digest", sealed.digest())
                .put("receipt", sealed.receipt())
                .toString();
    }

    private static long query(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestURI().getQuery()).stream()
                .flatMap(query -> java.util.Arrays.stream(query.split("&")))
                .filter(pair -> pair.startsWith(name + "="))
                .mapToLong(pair -> Long.parseLong(pair.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        http.stop(0);
    }
}
