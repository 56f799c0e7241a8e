package org.preuve.quickstart.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.preuve.ledger.LedgerService;
import org.preuve.ledger.log.ReadLog;
import org.preuve.quickstart.launch.Installation;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;

/** The ledger and nothing else, as an operator runs it. */
final class LedgerAlone implements AutoCloseable {

    /** What its own jar does not contain, but this class path does. */
    private static final List<String> FOREIGN = List.of(
            "org.springframework.cloud.",
            "org.springframework.boot.security.oauth2.server.authorization.",
            "org.springframework.boot.security.oauth2.client.",
            "org.springframework.boot.thymeleaf.");

    private final ConfigurableApplicationContext context;

    private LedgerAlone(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Returns when it serves. */
    static LedgerAlone start(Installation at, String mongoUri) {
        var keychain = at.keychain();
        var context = LedgerService.application()
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--spring.servlet.multipart.enabled=true",
                        "--spring.autoconfigure.exclude=" + foreign(),
                        "--spring.mongodb.uri=" + mongoUri,
                        "--preuve.log.scrub.per-second=0",
                        "--preuve.log.origin=" + at.origin(),
                        "--preuve.log.key-file=" + keychain.keyFile("log"),
                        "--preuve.log.post-quantum-key-file=" + keychain.postQuantumKeyFile("log-ml-dsa-44"),
                        "--preuve.organisation.did=" + at.did(),
                        "--preuve.organisation.name=" + Installation.ORGANISATION,
                        "--preuve.organisation.key-file=" + keychain.keyFile("organisation"));
        var ledger = new LedgerAlone(context);
        ledger.part(ReadLog.class).checkpoint();
        return ledger;
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    private static String foreign() {
        return ImportCandidates.load(AutoConfiguration.class, LedgerAlone.class.getClassLoader())
                .getCandidates()
                .stream()
                .filter(name -> FOREIGN.stream().anyMatch(name::startsWith))
                .collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        context.close();
    }
}
