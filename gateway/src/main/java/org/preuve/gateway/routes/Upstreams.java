package org.preuve.gateway.routes;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the services listen: {@code preuve.routes.{ledger,supplier,reporting}}. */
@ConfigurationProperties("preuve.routes")
record Upstreams(URI ledger, URI supplier, URI reporting) {}
