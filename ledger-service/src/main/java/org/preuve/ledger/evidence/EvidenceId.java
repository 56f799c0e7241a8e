package org.preuve.ledger.evidence;

import java.util.UUID;
import org.preuve.proofs.credential.RecordId;

/** Names a piece of evidence from its first draft on. The record that it becomes has the same UUID. */
public record EvidenceId(UUID uuid) {

    public RecordId asRecord() {
        return new RecordId(uuid);
    }

    @Override
    public String toString() {
        return uuid.toString();
    }
}
