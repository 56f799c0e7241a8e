package org.preuve.ledger.audit.mongo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param perSecond how many entries the scrubber checks in a second; 0 for no scrubber */
@ConfigurationProperties("preuve.log.scrub")
record ScrubProperties(@DefaultValue("200") int perSecond) {}
