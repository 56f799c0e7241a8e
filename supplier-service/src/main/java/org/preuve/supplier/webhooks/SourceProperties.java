package org.preuve.supplier.webhooks;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where this installation is found: the source of its events. */
@ConfigurationProperties("preuve")
record SourceProperties(URI publicUrl) {}
