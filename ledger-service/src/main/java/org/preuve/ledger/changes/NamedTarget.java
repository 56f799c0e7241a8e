package org.preuve.ledger.changes;

import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.RecordDigest;
import tools.jackson.databind.JsonNode;

/** The record that a change names: {@code "corrects":{"id":"urn:uuid:…","digest":"u…"}} and its likes. */
record NamedTarget(ChangeKind kind, RecordId id, RecordDigest digest) {

    static Optional<NamedTarget> of(Credential change, ChangeKind kind) {
        JsonNode named = change.subject().path(kind.member());
        try {
            return Optional.of(new NamedTarget(
                    kind,
                    RecordId.parse(named.path("id").asString("")),
                    RecordDigest.parse(named.path("digest").asString(""))));
        } catch (IllegalArgumentException notATarget) {
            return Optional.empty();
        }
    }
}
