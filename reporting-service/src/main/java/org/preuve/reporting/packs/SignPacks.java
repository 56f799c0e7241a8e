package org.preuve.reporting.packs;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.rules.PackText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts the organisation's signature under packs, and under the decision to rule by one. */
final class SignPacks {

    private final Organisation organisation;
    private final CredentialSigner signer;
    private final Clock clock;

    SignPacks(Organisation organisation, CredentialSigner signer, Clock clock) {
        this.organisation = organisation;
        this.signer = signer;
        this.clock = clock;
    }

    SignedPack pack(PackText text, Optional<Hash> loadedBy) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        CredentialDraft.CONTEXTS.forEach(document.putArray("@context")::add);
        document.put(
                "id",
                organisation
                        .address("/api/v1/rule-packs/" + text.id() + "/" + text.version())
                        .toString());
        document.putArray("type").add("VerifiableCredential").add("RulePackCredential");
        document.put("issuer", organisation.did().value()).put("validFrom", now().toString());
        document.putObject("credentialSubject")
                .put("type", "RulePack")
                .put("digest", text.digest().multihash())
                .set("pack", text.tree());
        return new SignedPack(text, signer.signDocument(document), loadedBy);
    }

    /** @param before the version in whose place it comes; absent where the pack begins with it */
    Adoption adoption(PackText text, Optional<PackName> before) {
        ObjectNode subject = JsonNodeFactory.instance.objectNode();
        subject.put("type", "RulesAdoption");
        subject.putObject("pack")
                .put("id", text.id())
                .put("version", text.version())
                .put("digest", text.digest().multihash());
        before.ifPresent(name -> subject.put("replaces", name.version()));
        Credential signed = signer.sign(CredentialDraft.of(
                new RecordId(UUID.randomUUID()), RecordKind.ATTESTATION, organisation.did(), now(), null, subject));
        return new Adoption(
                new PackName(text.id(), text.version()),
                text.digest(),
                before.isEmpty(),
                signed,
                Optional.empty(),
                now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
