package org.preuve.reporting.claims.mongo;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState;
import org.preuve.reporting.claims.ClaimState.Draft;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimState.Ruled;
import org.preuve.reporting.claims.ClaimState.Sealing;
import org.preuve.reporting.claims.ClaimState.Signed;
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
        Instant changedAt) {

    static ClaimDocument of(Claim claim) {
        return switch (claim.state()) {
            case Draft draft -> of(claim, null, null, null, null);
            case Ruled ruled -> of(claim, ruled.ruling(), null, null, null);
            case Signed signed -> of(claim, signed.ruling(), signed.credential(), null, null);
            case Published published ->
                of(claim, published.ruling(), published.credential(), published.sealing(), published.at());
        };
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
                claim.changedAt());
    }

    Claim claim() {
        ClaimId claimId = ClaimId.parse(id).orElseThrow(() -> new IllegalStateException("no claim id: " + id));
        return new Claim(claimId, version, Hash.ofBase64(request), content.content(), claimState(), changedAt);
    }

    private ClaimState claimState() {
        return switch (state) {
            case "draft" -> new Draft();
            case "ruled" -> new Ruled(rulingText());
            case "publishing" -> new Signed(rulingText(), signedCredential());
            case "published" ->
                new Published(
                        rulingText(),
                        signedCredential(),
                        Objects.requireNonNull(sealing).sealing(),
                        Objects.requireNonNull(publishedAt));
            default -> throw new IllegalStateException("claim " + id + " has state " + state);
        };
    }

    private RulingText rulingText() {
        return new RulingText(Objects.requireNonNull(ruling));
    }

    private Credential signedCredential() {
        return Credential.parse(Objects.requireNonNull(credential));
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
