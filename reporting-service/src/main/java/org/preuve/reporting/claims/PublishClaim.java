package org.preuve.reporting.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.status.StatusEntry;
import org.preuve.reporting.claims.ClaimState.Sealing;
import org.preuve.reporting.claims.ClaimState.Signed;
import org.preuve.reporting.claims.WeighRecords.Weighed;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.KnownLogKeys;
import org.preuve.reporting.following.LogCheck;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.ledger.SealAnswer;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.rules.Ruling;
import org.preuve.reporting.status.AllotPlace;

/**
 * Publishes a claim: rules it once more, signs it, stores the signed bytes, seals them, and only then shows them. Called again after a crash or a lost
 * answer it goes on where it stopped and ends with the same record.
 */
public final class PublishClaim {

    private final ClaimStore claims;
    private final RuleClaim rules;
    private final WeighRecords weights;
    private final ReadLogCheck logCheck;
    private final LedgerClient ledger;
    private final CheckReceipt receipts;
    private final AllotPlace places;
    private final PublicClaims followUp;
    private final Organisation organisation;
    private final CredentialSigner signer;
    private final DraftCredential drafts;
    private final Clock clock;

    public PublishClaim(
            ClaimStore claims,
            RuleClaim rules,
            WeighRecords weights,
            ReadLogCheck logCheck,
            LedgerClient ledger,
            KnownLogKeys log,
            AllotPlace places,
            PublicClaims followUp,
            Organisation organisation,
            CredentialSigner signer,
            Clock clock) {
        this.claims = claims;
        this.rules = rules;
        this.weights = weights;
        this.logCheck = logCheck;
        this.ledger = ledger;
        this.receipts = new CheckReceipt(log);
        this.places = places;
        this.followUp = followUp;
        this.organisation = organisation;
        this.signer = signer;
        this.drafts = new DraftCredential(organisation);
        this.clock = clock;
    }

    /**
     * Publishes, or finishes publishing, or finds that it is done.
     *
     * @throws ClaimRefusal when rules, state or log forbid it
     * @throws LedgerUnavailable when the ledger gave no answer that holds; calling again is safe
     */
    public Claim publish(ClaimId id) {
        while (true) {
            Claim claim = claims.find(id).orElseThrow(() -> new ClaimRefusal.Unknown(id.toString()));
            switch (claim.state()) {
                case ClaimState.Public shown -> {
                    return claim;
                }
                case Signed signed -> seal(claim, signed);
                case ClaimState.Ruled ruled -> sign(claim);
                case ClaimState.Draft draft -> throw claim.outOfOrder("published");
            }
        }
    }

    private void sign(Claim claim) {
        requireSoundLog();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<RecordId> ids = claim.content().records();
        Map<RecordId, FollowedRecord> known = rules.known(ids);
        Ruling ruling = rules.decide(claim, known, now);
        RulingText text = RulingText.of(ruling, claim.content().stated().answers());
        if (ruling.stopsPublication()) {
            refuse(claim, text, now);
            return;
        }
        if (!rules.quantities().take(claim, known.values())) {
            throw new ClaimRefusal.UsedElsewhere(claim.id());
        }
        List<Weighed> records = weights.weigh(ids.stream().map(known::get).toList(), now);
        List<StatusEntry> status = places.of(claim.id().recordId()).entries(organisation);
        Credential credential =
                signer.sign(drafts.of(claim, records, text, status, now.truncatedTo(ChronoUnit.SECONDS)));
        // Stored before it is sealed. Losing the race means that somebody else signed or edited: look again.
        claims.replace(claim, claim.signed(text, credential, now));
    }

    private void refuse(Claim claim, RulingText ruling, Instant now) {
        if (claims.replace(claim, claim.ruled(ruling, now))) {
            throw new ClaimRefusal.Blocked(ruling);
        }
    }

    private void seal(Claim claim, Signed signed) {
        requireSoundLog();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        switch (ledger.seal(signed.credential())) {
            case SealAnswer.Sealed sealed -> {
                Sealing sealing = receipts.checked(claim.id().recordId(), RecordKind.CLAIM, sealed);
                Claim published = claim.published(signed, sealing, now);
                followUp.announced(published);
                // The commit point of publication: from here on the page shows it.
                if (claims.replace(claim, published)) {
                    followUp.stored(published);
                }
            }
            case SealAnswer.Refused refused -> {
                claims.replace(claim, claim.refusedByLedger(signed, now));
                rules.quantities().release(claim.id());
                throw new ClaimRefusal.RefusedByLedger(refused.reason());
            }
        }
    }

    private void requireSoundLog() {
        LogCheck check = logCheck.read();
        check.mismatch().ifPresent(mismatch -> {
            throw new ClaimRefusal.LogDoesNotCheck(mismatch);
        });
    }
}
