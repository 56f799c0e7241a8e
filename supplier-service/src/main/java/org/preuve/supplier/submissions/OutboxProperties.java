package org.preuve.supplier.submissions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How records wait that the ledger did not seal while their supplier did.
 *
 * @param most may wait; beyond it nothing more is accepted
 * @param lease how long an attempt may take before another process tries too
 * @param pause before the second attempt, and between looks when nothing waits
 * @param longestPause between two attempts
 */
@ConfigurationProperties("preuve.outbox")
record OutboxProperties(long most, Duration lease, Duration pause, Duration longestPause) {}
