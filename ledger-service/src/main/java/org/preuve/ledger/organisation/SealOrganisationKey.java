package org.preuve.ledger.organisation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.preuve.ledger.log.Authors;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.log.Sealing;
import org.preuve.proofs.audit.KeyHistory.AuthorKey;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals the organisation's key record before anything else, so that every later record by that key has its key in the
 * log. The first signs itself; one that takes another's place is signed by both. Its id follows from DID and key: a
 * second start, or a second replica, finds it and does nothing.
 */
public final class SealOrganisationKey {

    private final Organisation organisation;
    private final Authors authors;
    private final FindRecords records;
    private final SealRecords seal;
    private final Clock clock;

    public SealOrganisationKey(
            Organisation organisation, Authors authors, FindRecords records, SealRecords seal, Clock clock) {
        this.organisation = organisation;
        this.authors = authors;
        this.records = records;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * Seals the key unless it is in the log.
     *
     * @throws UnusableKey when the log does not let it sign: then the service must not start
     */
    public void seal() {
        List<AuthorKey> known = authors.keys(organisation.did());
        Optional<AuthorKey> ours = known.stream().filter(this::isOurs).findFirst();
        ours.ifPresent(SealOrganisationKey::requireNotRevoked);
        if (ours.isEmpty()) {
            RecordId id = id();
            // A start that died half way left the bytes: the very same are sealed now.
            Credential record = records.kept(id)
                    .map(Credential::parse)
                    .orElseGet(() -> known.isEmpty() ? organisation.signKey(id, subject()) : introduced(id, known));
            Sealing sealing = seal.seal(record);
            if (!(sealing instanceof Sealing.Sealed) && records.find(id).isEmpty()) {
                throw new UnusableKey("The organisation's key cannot be sealed: " + sealing);
            }
        }
    }

    private boolean isOurs(AuthorKey key) {
        return key.method().equals(organisation.method());
    }

    private static void requireNotRevoked(AuthorKey key) {
        key.revokedAt().ifPresent(index -> {
            throw new UnusableKey(
                    "preuve.organisation.key-file names a key that entry " + index + " of the log revoked.");
        });
    }

    private Credential introduced(RecordId id, List<AuthorKey> known) {
        return known.stream()
                .filter(key -> key.revokedAt().isEmpty())
                .flatMap(key -> organisation.introduced(id, subject(), key.method()).stream())
                .findFirst()
                .orElseThrow(
                        () -> new UnusableKey("preuve.organisation.key-file names a key that the log does not know,"
                                + " and none of preuve.organisation.previous-key-files may introduce it."));
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
