package org.preuve.quickstart.launch;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.preuve.gateway.Gateway;
import org.preuve.ledger.LedgerService;
import org.preuve.quickstart.signin.SignInServer;
import org.preuve.reporting.ReportingService;
import org.preuve.supplier.SupplierService;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;

/**
 * The applications that share this process, in the order of their starting, each a Spring context of its own. They also
 * share one class path here, which they do not in production: what a part's own jar would not contain is named as foreign
 * to it, and none of that is configured for it.
 */
enum Part {
    SIGN_IN(SignInServer::application, Foreign.CLOUD, Foreign.CLIENT, Foreign.MONGODB, Foreign.PAGES, Foreign.API_DOCS),
    LEDGER(LedgerService::application, Foreign.CLOUD, Foreign.SIGN_IN, Foreign.CLIENT, Foreign.PAGES),
    REPORTING(ReportingService::application, Foreign.CLOUD, Foreign.SIGN_IN),
    SUPPLIER(SupplierService::application, Foreign.CLOUD, Foreign.SIGN_IN, Foreign.PAGES),
    GATEWAY(Gateway::application, Foreign.SIGN_IN, Foreign.MONGODB, Foreign.PAGES, Foreign.API_DOCS);

    private static final List<String> AVAILABLE = ImportCandidates.load(
                    AutoConfiguration.class, Part.class.getClassLoader())
            .getCandidates();

    private final Supplier<SpringApplicationBuilder> application;
    private final List<Foreign> foreign;

    Part(Supplier<SpringApplicationBuilder> application, Foreign... foreign) {
        this.application = application;
        this.foreign = List.of(foreign);
    }

    SpringApplicationBuilder application() {
        return application.get();
    }

    /** For {@code spring.autoconfigure.exclude}. */
    String excluded() {
        return AVAILABLE.stream()
                .filter(name -> foreign.stream().anyMatch(kind -> kind.contains(name)))
                .collect(Collectors.joining(","));
    }

    private enum Foreign {
        CLOUD("org.springframework.cloud."),
        SIGN_IN("org.springframework.boot.security.oauth2.server.authorization."),
        CLIENT("org.springframework.boot.security.oauth2.client."),
        MONGODB("org.springframework.boot.mongodb.", "org.springframework.boot.data.mongodb."),
        PAGES("org.springframework.boot.thymeleaf."),
        API_DOCS("org.springdoc.");

        private final List<String> prefixes;

        Foreign(String... prefixes) {
            this.prefixes = List.of(prefixes);
        }

        boolean contains(String name) {
            return prefixes.stream().anyMatch(name::startsWith);
        }
    }
}
