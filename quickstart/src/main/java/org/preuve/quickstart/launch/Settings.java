package org.preuve.quickstart.launch;

import java.util.LinkedHashMap;
import java.util.Map;

/** What each part is told of this installation; the same keys that an operator sets for separate processes. */
final class Settings {

    private final Installation installation;
    private final Map<String, String> shared = new LinkedHashMap<>();

    Settings(Installation installation, String mongoUri) {
        this.installation = installation;
        shared.put("server.address", "127.0.0.1");
        shared.put("spring.main.banner-mode", "off");
        shared.put("spring.main.register-shutdown-hook", "false");
        shared.put("spring.mongodb.uri", mongoUri);
        // The gateway's class path would turn this off for everybody.
        shared.put("spring.servlet.multipart.enabled", "true");
        shared.put("preuve.issuer", installation.issuer());
        shared.put("preuve.public-url", installation.publicUrl());
        shared.put("preuve.ledger.url", at(installation.ports().ledger()));
        shared.put("preuve.organisation.did", installation.did());
        shared.put("preuve.organisation.name", Installation.ORGANISATION);
        shared.put("preuve.log.origin", installation.origin().value());
    }

    String[] of(Part part) {
        var all = new LinkedHashMap<>(shared);
        all.put("spring.autoconfigure.exclude", part.excluded());
        all.put("server.port", "" + installation.ports().of(part));
        all.putAll(own(part));
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private Map<String, String> own(Part part) {
        var ports = installation.ports();
        var keys = installation.keychain();
        return switch (part) {
            case SIGN_IN ->
                Map.of("preuve.keys", installation.data().resolve("keys").toString());
            case LEDGER ->
                Map.of(
                        "preuve.organisation.key-file",
                                keys.keyFile("organisation").toString(),
                        "preuve.log.key-file", keys.keyFile("log").toString(),
                        "preuve.log.post-quantum-key-file",
                                keys.postQuantumKeyFile("log-ml-dsa-44").toString());
            case REPORTING ->
                Map.of(
                        "preuve.client.id", "reporting-service",
                        "preuve.client.secret", keys.clientSecret("reporting-service"),
                        "preuve.organisation.key-file",
                                keys.keyFile("organisation").toString(),
                        "preuve.log.vkey", installation.vkey());
            case SUPPLIER ->
                Map.of(
                        "preuve.client.id", "supplier-service",
                        "preuve.client.secret", keys.clientSecret("supplier-service"),
                        "preuve.webhooks.key-file", keys.keyFile("webhooks").toString(),
                        "preuve.log.vkey", installation.vkey());
            case GATEWAY ->
                Map.of(
                        "spring.servlet.multipart.enabled", "false",
                        "preuve.client.id", "gateway",
                        "preuve.client.secret", keys.clientSecret("gateway"),
                        "preuve.routes.ledger", at(ports.ledger()),
                        "preuve.routes.supplier", at(ports.supplier()),
                        "preuve.routes.reporting", at(ports.reporting()));
        };
    }

    private static String at(int port) {
        return "http://localhost:" + port;
    }
}
