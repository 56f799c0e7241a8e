package org.preuve.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.preuve.proofs.keys.SigningKey;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole ledger on a port of its own, talked to over HTTP as everybody does. */
public final class RunningLedger implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, Object> properties = new TreeMap<>();
    private final SigningKey logKey = SigningKey.generate(new SecureRandom());
    private final SigningKey organisationKey = SigningKey.generate(new SecureRandom());
    private final List<BeanPostProcessor> between = new ArrayList<>();
    private ConfigurableApplicationContext context;

    public RunningLedger(Path keys, TestMongo mongo, TestIssuer issuer) {
        this(keys, mongo.uri(), mongo.name(), issuer);
    }

    public RunningLedger(Path keys, String mongoUri, String database, TestIssuer issuer) {
        properties.put("server.port", 0);
        properties.put("spring.mongodb.uri", mongoUri);
        properties.put("spring.mongodb.database", database);
        properties.put("preuve.issuer", issuer.url());
        properties.put("preuve.log.origin", "example.com/log");
        properties.put("preuve.log.key-file", write(keys.resolve("log.pem"), logKey));
        properties.put(
                "preuve.log.last-checkpoint-file",
                keys.resolve("log.last-checkpoint").toString());
        properties.put("preuve.organisation.did", "did:web:example.com");
        properties.put("preuve.organisation.name", "Maison Lys");
        properties.put("preuve.organisation.key-file", write(keys.resolve("organisation.pem"), organisationKey));
        // Tests that tamper do not want to be found out before they look.
        properties.put("preuve.log.scrub.per-second", 0);
        context = start();
    }

    /** Something between the ledger and its database, from the next restart on. */
    RunningLedger with(BeanPostProcessor database) {
        between.add(database);
        return this;
    }

    /** A setting that counts from the next restart on. */
    public RunningLedger with(String property, Object value) {
        properties.put(property, value);
        return this;
    }

    public void restart() {
        stop();
        context = start();
    }

    /** For good, or until it is started again. */
    public void stop() {
        context.close();
    }

    /** Starts with new keys of organisation and log, and the ones before them beside them. */
    public void rotate(Path keys) {
        context.close();
        for (String owner : List.of("organisation", "log")) {
            String before = "preuve." + owner + ".key-file";
            String all = "preuve." + owner + ".previous-key-files";
            Object older = properties.get(all);
            properties.put(all, properties.get(before) + (older == null ? "" : "," + older));
            Path file = keys.resolve(owner + "-" + UUID.randomUUID() + ".pem");
            properties.put(before, write(file, SigningKey.generate(new SecureRandom())));
        }
        context = start();
    }

    /** Tries to start with the first key of the organisation. */
    public void goBack(Path keys) {
        startWith(keys.resolve("organisation.pem").toString());
    }

    /** Tries to start with a key that nobody knows. */
    public void startWithAnother(Path keys) {
        startWith(write(keys.resolve("another.pem"), SigningKey.generate(new SecureRandom())));
    }

    /** Starts with what was configured last. */
    public void goForward() {
        context = start();
    }

    private void startWith(String organisationKeyFile) {
        String property = "preuve.organisation.key-file";
        Object standing = properties.put(property, organisationKeyFile);
        try {
            context = start();
        } finally {
            properties.put(property, standing == null ? "" : standing);
        }
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public SigningKey organisationKey() {
        return organisationKey;
    }

    public SigningKey logKey() {
        return logKey;
    }

    public HttpResponse<byte[]> get(String path, String token) {
        return send(request(path, token).GET());
    }

    public HttpResponse<byte[]> post(String path, String token, String contentType, byte[] body) {
        return send(request(path, token).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<byte[]> postJson(String path, String token, String json) {
        return post(path, token, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** An empty token sends none. */
    public HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        stop();
    }

    private ConfigurableApplicationContext start() {
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return LedgerService.application()
                .initializers((ConfigurableApplicationContext starting) ->
                        between.forEach(starting.getBeanFactory()::addBeanPostProcessor))
                .run(arguments);
    }

    private static String write(Path file, SigningKey key) {
        try {
            return Files.writeString(file, key.toPem()).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
