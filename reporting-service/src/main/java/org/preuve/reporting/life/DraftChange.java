package org.preuve.reporting.life;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.claims.ClaimChange;
import org.preuve.reporting.claims.ClaimChange.Reason;
import org.preuve.reporting.claims.ClaimChange.Replacement;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimState.Sealing;
import org.preuve.reporting.claims.PublicState;
import org.preuve.reporting.claims.RulingText;
import org.preuve.reporting.organisation.Organisation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes and signs the records that say what became of a claim: withdrawals, and attestations of type {@code ClaimStatus} for all else. */
final class DraftChange {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Organisation organisation;
    private final CredentialSigner signer;
    private final Supplier<RecordId> ids;

    DraftChange(Organisation organisation, CredentialSigner signer, Supplier<RecordId> ids) {
        this.organisation = organisation;
        this.signer = signer;
        this.ids = ids;
    }

    ClaimChange withdrawal(Published claim, String reason, Instant at) {
        ObjectNode subject = JSON.objectNode().put("type", "Withdrawal");
        subject.set("withdraws", named(claim));
        subject.put("reason", reason);
        return new ClaimChange(PublicState.WITHDRAWN, at, sign(RecordKind.WITHDRAWAL, subject, at), Optional.empty());
    }

    ClaimChange suspension(Published claim, List<Reason> reasons, RulingText ruling, Instant at) {
        ObjectNode subject = status(claim, PublicState.SUSPENDED, at, reasons);
        subject.set("ruling", ruling.tree());
        return status(PublicState.SUSPENDED, subject, at);
    }

    ClaimChange expiry(Published claim, Instant at) {
        List<Reason> reasons = List.of(new Reason("claim-ended", Optional.empty(), Optional.empty(), Optional.empty()));
        return status(PublicState.EXPIRED, status(claim, PublicState.EXPIRED, at, reasons), at);
    }

    /** @param answer what an officer says to it, where one does */
    ClaimChange reinstatement(
            Published publication,
            List<Replacement> replacements,
            Optional<String> answer,
            RulingText ruling,
            Instant at) {
        ObjectNode subject = status(publication, PublicState.PUBLISHED, at, List.of());
        ArrayNode replaced = subject.putArray("replacements");
        replacements.forEach(one -> replaced.addObject()
                .put("record", one.record().value())
                .put("by", one.by().value()));
        answer.ifPresent(reason -> subject.put("answer", reason));
        subject.set("ruling", ruling.tree());
        return status(PublicState.PUBLISHED, subject, at);
    }

    ClaimChange supersession(Published claim, ClaimId successor, Instant at) {
        ObjectNode subject = status(claim, PublicState.SUPERSEDED, at, List.of());
        subject.put("successor", successor.recordId().value());
        return status(PublicState.SUPERSEDED, subject, at);
    }

    private ObjectNode status(Published claim, PublicState state, Instant at, List<Reason> reasons) {
        ObjectNode subject = JSON.objectNode().put("type", ClaimChange.TYPE);
        subject.set("claim", named(claim));
        subject.put("state", state.word()).put("since", at.toString());
        ArrayNode why = subject.putArray("reasons");
        for (Reason reason : reasons) {
            ObjectNode json = why.addObject().put("rule", reason.rule());
            reason.record().ifPresent(record -> json.put("record", record.value()));
            reason.by().ifPresent(by -> json.put("by", by.value()));
            reason.article().ifPresent(article -> json.put("article", article));
        }
        return subject;
    }

    private ClaimChange status(PublicState state, ObjectNode subject, Instant at) {
        return new ClaimChange(state, at, sign(RecordKind.ATTESTATION, subject, at), Optional.empty());
    }

    private Credential sign(RecordKind kind, ObjectNode subject, Instant at) {
        return signer.sign(CredentialDraft.of(
                ids.get(), kind, organisation.did(), at.truncatedTo(ChronoUnit.SECONDS), null, subject));
    }

    private static ObjectNode named(Published claim) {
        Sealing sealing = claim.sealing();
        return JSON.objectNode()
                .put("id", claim.credential().id().value())
                .put("digest", sealing.digest().value());
    }
}
