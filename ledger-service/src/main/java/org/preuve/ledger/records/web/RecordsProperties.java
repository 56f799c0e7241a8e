package org.preuve.ledger.records.web;

import java.util.Map;
import java.util.Set;
import org.preuve.proofs.credential.RecordKind;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param clients the kinds that each service's client may have sealed */
@ConfigurationProperties("preuve.records")
record RecordsProperties(Map<String, Set<RecordKind>> clients) {}
