package org.preuve.cli;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.cli.Acceptance.Statement;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.ProofOptions;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An invitation as its link shows it. */
record Invitation(
        String supplierId,
        String supplierName,
        JsonNode identity,
        String organisationName,
        String challenge,
        String domain) {

    /**
     * Reads what the link shows. The domain that the signature will be for must be where the link leads: else whoever
     * sent the link could use the signature somewhere else, in the supplier's name.
     */
    static Invitation of(URI link, Reply shown) {
        String domain = shown.text("domain");
        String origin = link.getScheme() + "://" + link.getAuthority();
        if (!domain.equals(origin) && !domain.equals(link.getAuthority())) {
            throw new CommandRefused("The invitation at " + origin + " asks for a signature for " + domain
                    + ": it is not signed. Open the invitation at that address if you trust it.");
        }
        return new Invitation(
                shown.text("supplier", "id"),
                shown.text("supplier", "name"),
                shown.json().path("supplier").path("identity"),
                shown.text("organisation", "name"),
                shown.text("challenge"),
                domain);
    }

    /** The key's own record, signed by the key that it is about for this invitation only, and the statement beside it. */
    Acceptance accept(Statement statement, SigningKey key, @Nullable String name, Clock clock, UUID id) {
        Did did = Did.ofKey(key.verificationKey());
        VerificationMethod method = VerificationMethod.ofKey(key.verificationKey());
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        ObjectNode subject = JsonNodeFactory.instance
                .objectNode()
                .put("id", did.value())
                .put("type", "Key")
                .put("verificationMethod", method.value())
                .put("publicKeyMultibase", key.verificationKey().multibase())
                .put("validFrom", now.toString())
                .put("supplier", supplierId)
                .put("identityDigest", statement.digest());
        if (name != null) {
            subject.put("name", name);
        }
        ObjectNode draft = CredentialDraft.of(new RecordId(id), RecordKind.KEY, did, now, null, subject);
        Credential record = new CredentialSigner(key, method, clock).sign(draft, new ProofOptions(challenge, domain));
        return statement.signedBy(record);
    }
}
