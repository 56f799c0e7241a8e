package org.preuve.ledger.organisation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.log.Sealing;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals the organisation's key record before anything else, so that every later record by that key has its key in the
 * log. Its id follows from DID and key: a second start, or a second replica, finds it and does nothing.
 */
public final class SealOrganisationKey {

    private final Organisation organisation;
    private final FindRecords records;
    private final SealRecords seal;
    private final Clock clock;

    public SealOrganisationKey(Organisation organisation, FindRecords records, SealRecords seal, Clock clock) {
        this.organisation = organisation;
        this.records = records;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Seals the key unless it is in the log.
     *
     * @throws IllegalStateException when the key is not in the log afterwards: then the service must not start
     */
    public void seal() {
        RecordId id = id();
        if (records.find(id).isPresent()) {
            return;
        }
        // A start that died half way left the bytes: the very same are sealed now.
        Credential record = records.kept(id)
                .map(Credential::parse)
                .orElseGet(() -> organisation.sign(id, RecordKind.KEY, subject()));
        Sealing sealing = seal.seal(record);
        if (!(sealing instanceof Sealing.Sealed) && records.find(id).isEmpty()) {
            throw new IllegalStateException("The organisation's key cannot be sealed: " + sealing);
        }
    }

    private RecordId id() {
        String name = "preuve:key:" + organisation.method().value();
        return new RecordId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private ObjectNode subject() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", organisation.did().value())
                .put("type", "Key")
                .put("name", organisation.name())
                .put("verificationMethod", organisation.method().value())
                .put("publicKeyMultibase", organisation.key().multibase())
                .put(
                        "validFrom",
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
