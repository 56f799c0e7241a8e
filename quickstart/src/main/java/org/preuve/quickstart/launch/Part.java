package org.preuve.quickstart.launch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    SIGN_IN,
    LEDGER,
    REPORTING,
    SUPPLIER,
    GATEWAY;

    private static final List<String> AVAILABLE = ImportCandidates.load(
                    AutoConfiguration.class, Part.class.getClassLoader())
            .getCandidates();

    SpringApplicationBuilder application() {
        return switch (this) {
            case SIGN_IN -> SignInServer.application();
            case LEDGER -> LedgerService.application();
            case REPORTING -> ReportingService.application();
            case SUPPLIER -> SupplierService.application();
            case GATEWAY -> Gateway.application();
        };
    }

    private Set<Foreign> foreign() {
        return switch (this) {
            case SIGN_IN -> EnumSet.of(Foreign.CLOUD, Foreign.CLIENT, Foreign.MONGODB, Foreign.PAGES, Foreign.API_DOCS);
            case LEDGER -> EnumSet.of(Foreign.CLOUD, Foreign.SIGN_IN, Foreign.CLIENT, Foreign.PAGES);
            case REPORTING -> EnumSet.of(Foreign.CLOUD, Foreign.SIGN_IN);
            case SUPPLIER -> EnumSet.of(Foreign.CLOUD, Foreign.SIGN_IN, Foreign.PAGES);
            case GATEWAY -> EnumSet.of(Foreign.SIGN_IN, Foreign.MONGODB, Foreign.PAGES, Foreign.API_DOCS);
        };
    }

    /** For {@code spring.autoconfigure.exclude}. */
    String excluded() {
        return AVAILABLE.stream()
                .filter(name -> foreign().stream().anyMatch(kind -> kind.contains(name)))
                .collect(Collectors.joining(","));
    }

    private enum Foreign {
        CLOUD,
        SIGN_IN,
        CLIENT,
        MONGODB,
        PAGES,
        API_DOCS;

        boolean contains(String name) {
            return prefixes().stream().anyMatch(name::startsWith);
        }

        private List<String> prefixes() {
            return switch (this) {
                case CLOUD -> List.of("org.springframework.cloud.");
                case SIGN_IN -> List.of("org.springframework.boot.security.oauth2.server.authorization.");
                case CLIENT -> List.of("org.springframework.boot.security.oauth2.client.");
                case MONGODB -> List.of("org.springframework.boot.mongodb.", "org.springframework.boot.data.mongodb.");
                case PAGES -> List.of("org.springframework.boot.thymeleaf.");
                case API_DOCS -> List.of("org.springdoc.");
            };
        }
    }
}
