package org.preuve.reporting.life;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RefusedCredential;
import org.preuve.proofs.log.MalformedHash;
import org.preuve.proofs.log.Salt;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange;
import org.preuve.reporting.claims.PublicState;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.ledger.RecordPage;

/**
 * Reads a withdrawal that was sealed by other hands with the organisation's key, so that the claim's history holds its bytes as it holds those of its own.
 * They are handed to the ledger once more, which knows them and gives their receipt.
 */
final class FetchWithdrawal {

    private final LedgerClient ledger;
    private final RecordStore records;

    FetchWithdrawal(LedgerClient ledger, RecordStore records) {
        this.ledger = ledger;
        this.records = records;
    }

    /** @throws LedgerUnavailable when what it serves is not what was followed */
    ClaimChange of(Claim claim, Verdict.TakenBack back, Instant at) {
        FollowedRecord followed = records.findAll(List.of(back.by())).stream()
                .findFirst()
                .orElseThrow(() -> new LedgerUnavailable("the withdrawal of claim " + claim.id() + " is not followed"));
        Credential withdrawal = ledger.records(back.index(), 1).lines().stream()
                .filter(line -> line.index() == back.index())
                .flatMap(line -> read(followed, line).stream())
                .findFirst()
                .orElseThrow(() -> new LedgerUnavailable("the withdrawal at " + back.index() + " is not as followed"));
        return new ClaimChange(PublicState.WITHDRAWN, at, withdrawal, Optional.empty());
    }

    private static Optional<Credential> read(FollowedRecord followed, RecordPage.Line line) {
        if (line.salt().isEmpty() || line.record().isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = line.record().get();
            return followed.digest().matches(Salt.of(line.salt().get()), bytes)
                    ? Optional.of(Credential.parse(bytes))
                    : Optional.empty();
        } catch (MalformedHash | RefusedCredential e) {
            return Optional.empty();
        }
    }
}
