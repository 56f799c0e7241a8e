package org.preuve.ledger.organisation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.ReadLog;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.log.Sealing;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals that another key signs the log from now on, by the organisation, the new key and the one before it. The first
 * key of a log needs no such record: readers have it from elsewhere. Done again it finds the record and does nothing.
 */
public final class SealLogKey {

    private final Organisation organisation;
    private final ReadLog log;
    private final FindRecords records;
    private final SealRecords seal;

    public SealLogKey(Organisation organisation, ReadLog log, FindRecords records, SealRecords seal) {
        this.organisation = organisation;
        this.log = log;
        this.records = records;
        this.seal = seal;
    }

    /**
     * The keys that a log signs with.
     *
     * @param previous the newest first; those beside the current key
     */
    public record Keys(Origin origin, SigningKey current, List<SigningKey> previous) {}

    /**
     * Seals the record of a key that followed another, unless it is in the log.
     *
     * @throws UnusableKey when the record cannot be sealed: then the service must not start
     */
    public void seal(Keys keys) {
        Optional<SigningKey> before = keys.previous().stream().findFirst();
        RecordId id = id(vkey(keys.origin(), keys.current()));
        if (before.isEmpty() || records.find(id).isPresent()) {
            return;
        }
        Credential record = records.kept(id).map(Credential::parse).orElseGet(() -> sign(id, keys, before.get()));
        Sealing sealing = seal.seal(record);
        if (!(sealing instanceof Sealing.Sealed) && records.find(id).isEmpty()) {
            throw new UnusableKey("The log's new key cannot be sealed: " + sealing);
        }
    }

    private Credential sign(RecordId id, Keys keys, SigningKey before) {
        ObjectNode subject = JsonNodeFactory.instance
                .objectNode()
                .put("id", organisation.did().value())
                .put("type", "LogKey")
                .put("origin", keys.origin().toString())
                .put("vkey", vkey(keys.origin(), keys.current()).toString())
                .put("previousVkey", vkey(keys.origin(), before).toString())
                .put("fromSize", log.checkpoint().head().size() + 1);
        List<SigningKey> signers = new ArrayList<>(List.of(keys.current(), before));
        return organisation.signedWith(signers, id, subject);
    }

    private static LogKey vkey(Origin origin, SigningKey key) {
        return new NoteSigner(origin, key).logKey();
    }

    private static RecordId id(LogKey vkey) {
        return new RecordId(UUID.nameUUIDFromBytes(("preuve:log-key:" + vkey).getBytes(StandardCharsets.UTF_8)));
    }
}
