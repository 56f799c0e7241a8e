package org.preuve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.TilePath;

/** An HTTP server on a free port that answers what a test says, and remembers what it was asked. */
final class SampleServer implements AutoCloseable {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Asked(
            String method,
            String path,
            String query,
            String authorization,
            Map<String, List<String>> fields,
            byte[] body) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, Map<String, String> headers, byte[] body) {
        static Answer of(int status, String body) {
            return new Answer(status, Map.of(), body.getBytes(UTF_8));
        }

        static Answer of(byte[] body) {
            return new Answer(200, Map.of(), body);
        }
    }

    @FunctionalInterface
    interface Answers {
        Answer to(Asked asked);
    }

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, UnaryOperator<Answer>> lies = new ConcurrentHashMap<>();
    private final HttpServer server;

    SampleServer(Answers answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> answer(exchange, answers));
        server.start();
    }

    /** Serves a log under {@code /log} and its records to whoever has the token {@code auditor}. */
    static SampleServer of(SampleLog log) {
        return new SampleServer(asked -> switch (asked.path()) {
            case "/log/checkpoint" -> Answer.of(200, log.checkpoint());
            case "/log/vkey" -> Answer.of(200, SampleLog.vkey() + "\n");
            case "/api/v1/records" ->
                asked.authorization().equals("Bearer auditor")
                        ? Answer.of(200, log.page(number(asked.query(), "from"), number(asked.query(), "limit")))
                        : Answer.of(401, "{\"title\":\"Unauthenticated\",\"detail\":\"A token is needed.\"}");
            default -> asked.path().endsWith("/bundle") ? bundle(log, asked.path()) : tile(log, asked.path());
        });
    }

    private static Answer bundle(SampleLog log, String path) {
        String uuid = path.replaceAll(".*/records/([^/]*)/bundle", "$1");
        return log.shown(RecordId.parse("urn:uuid:" + uuid))
                .map(bundle -> Answer.of(bundle.write()))
                .orElseGet(() -> Answer.of(401, ""));
    }

    private static Answer tile(SampleLog log, String path) {
        return Answer.of(log.tile(TilePath.parse(path.substring("/log/".length()))));
    }

    private static int number(String query, String name) {
        return Integer.parseInt(query.replaceAll(".*\\b" + name + "=(\\d+).*", "$1"));
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on that path's answer is another one. */
    void lie(String path, UnaryOperator<Answer> lie) {
        lies.put(path, lie);
    }

    static UnaryOperator<Answer> changed(UnaryOperator<byte[]> change) {
        return answer -> new Answer(answer.status(), answer.headers(), change.apply(answer.body()));
    }

    static Answer zipped(Answer answer) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(answer.status(), Map.of("Content-Encoding", "gzip"), zipped.toByteArray());
    }

    List<String> askedPaths() {
        List<String> paths = new ArrayList<>();
        asked.forEach(one -> paths.add(one.method() + " " + one.path()));
        return paths;
    }

    private void answer(HttpExchange exchange, Answers answers) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String query = exchange.getRequestURI().getQuery();
        Asked question = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query == null ? "" : query,
                authorization == null ? "" : authorization,
                Map.copyOf(exchange.getRequestHeaders()),
                exchange.getRequestBody().readAllBytes());
        asked.add(question);
        Answer answer = lies.getOrDefault(question.path(), truth -> truth).apply(answers.to(question));
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        try (exchange) {
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
