package org.preuve.supplier.outgoing.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How addresses that others name are called. */
@ConfigurationProperties("preuve.outgoing")
record OutgoingProperties(boolean allowLoopback, Duration timeout) {}
