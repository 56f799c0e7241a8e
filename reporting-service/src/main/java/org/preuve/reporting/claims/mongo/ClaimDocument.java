package org.preuve.reporting.claims.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState;
import org.preuve.reporting.claims.ClaimState.Draft;
import org.preuve.reporting.claims.ClaimState.Expired;
import org.preuve.reporting.claims.ClaimState.Public;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimState.Ruled;
import org.preuve.reporting.claims.ClaimState.Sealing;
import org.preuve.reporting.claims.ClaimState.Signed;
import org.preuve.reporting.claims.ClaimState.Superseded;
import org.preuve.reporting.claims.ClaimState.Suspended;
import org.preuve.reporting.claims.ClaimState.Withdrawn;
import org.preuve.reporting.claims.PublicState;
import org.preuve.reporting.claims.RulingText;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A claim as it lies in MongoDB: its content, the word of its state, and what that state carries. */
@Document("claims")
@SuppressWarnings("ArrayRecordComponent") // written and read, never compared
record ClaimDocument(
        @Id String id,
        long version,
        String request,
        ContentDocument content,
        String state,
        @Nullable String ruling,
        byte @Nullable [] credential,
        @Nullable SealingDocument sealing,
        @Nullable Instant publishedAt,
        Instant changedAt,
        @Nullable List<ChangeDocument> changes) {

    static ClaimDocument of(Claim claim) {
        return switch (claim.state()) {
            case Draft draft -> of(claim, null, null, null, null);
            case Ruled ruled -> of(claim, ruled.ruling(), null, null, null);
            case Signed signed -> of(claim, signed.ruling(), signed.credential(), null, null);
            case Public shown -> of(claim, shown.publication());
        };
    }

    private static ClaimDocument of(Claim claim, Published published) {
        return of(claim, published.ruling(), published.credential(), published.sealing(), published.at());
    }

    private static ClaimDocument of(
            Claim claim,
            @Nullable RulingText ruling,
            @Nullable Credential credential,
            @Nullable Sealing sealing,
            @Nullable Instant publishedAt) {
        return new ClaimDocument(
                claim.id().toString(),
                claim.version(),
                claim.request().base64(),
                ContentDocument.of(claim.content()),
                claim.state().word(),
                ruling == null ? null : ruling.json(),
                credential == null ? null : credential.bytes(),
                sealing == null ? null : SealingDocument.of(sealing),
                publishedAt,
                claim.changedAt(),
                claim.changes().stream().map(ChangeDocument::of).toList());
    }

    Claim claim() {
        ClaimId claimId = ClaimId.parse(id).orElseThrow(() -> new IllegalStateException("no claim id: " + id));
        return new Claim(
                claimId, version, Hash.ofBase64(request), content.content(), claimState(), changedAt, claimChanges());
    }

    private ClaimState claimState() {
        return switch (state) {
            case "draft" -> new Draft();
            case "ruled" -> new Ruled(rulingText());
            case "publishing" -> new Signed(rulingText(), signedCredential());
            case "published" -> publication();
            case "suspended" -> new Suspended(publication());
            case "withdrawn" -> new Withdrawn(publication());
            case "expired" -> new Expired(publication());
            case "superseded" -> new Superseded(publication());
            default -> throw new IllegalStateException("claim " + id + " has state " + state);
        };
    }

    private Published publication() {
        return new Published(
                rulingText(),
                signedCredential(),
                Objects.requireNonNull(sealing).sealing(),
                Objects.requireNonNull(publishedAt));
    }

    private List<ClaimChange> claimChanges() {
        return changes == null
                ? List.of()
                : changes.stream().map(ChangeDocument::change).toList();
    }

    private RulingText rulingText() {
        return new RulingText(Objects.requireNonNull(ruling));
    }

    private Credential signedCredential() {
        return Credential.parse(Objects.requireNonNull(credential));
    }

    record ChangeDocument(
            String state,
            Instant at,
            byte[] record,
            @Nullable SealingDocument sealing) {

        static ChangeDocument of(ClaimChange change) {
            return new ChangeDocument(
                    change.state().word(),
                    change.at(),
                    change.record().bytes(),
                    change.sealing().map(SealingDocument::of).orElse(null));
        }

        ClaimChange change() {
            return new ClaimChange(
                    PublicState.ofWord(state).orElseThrow(),
                    at,
                    Credential.parse(record),
                    Optional.ofNullable(sealing).map(SealingDocument::sealing));
        }
    }

    record SealingDocument(long index, String digest, String receipt) {

        static SealingDocument of(Sealing sealing) {
            return new SealingDocument(sealing.index(), sealing.digest().value(), sealing.receipt());
        }

        Sealing sealing() {
            return new Sealing(index, RecordDigest.parse(digest), receipt);
        }
    }
}
