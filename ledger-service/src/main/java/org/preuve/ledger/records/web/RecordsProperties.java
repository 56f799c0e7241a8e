package org.preuve.ledger.records.web;

import java.util.Map;
import java.util.Set;
import org.preuve.proofs.credential.RecordKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What services may have sealed.
 *
 * @param clients the kinds that each service's client may have sealed
 * @param organisationOnly clients whose records the organisation must have signed
 */
@ConfigurationProperties("preuve.records")
record RecordsProperties(
        Map<String, Set<RecordKind>> clients, @DefaultValue Set<String> organisationOnly) {}
