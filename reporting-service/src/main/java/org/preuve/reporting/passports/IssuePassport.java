package org.preuve.reporting.passports;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.products.Gtin;

/**
 * Signs a product's passport when it is asked for. It holds only what the signed claims say, and names their places in the status lists as its own: it
 * stands as long as all of its claims do. The same claims make the same bytes, so nothing is stored and readers keep it by its ETag.
 */
public final class IssuePassport {

    private final ClaimStore claims;
    private final ReadLogCheck logCheck;
    private final PassportDraft drafts;
    private final CredentialSigner signer;
    private final Clock clock;

    public IssuePassport(
            ClaimStore claims, ReadLogCheck logCheck, Organisation organisation, CredentialSigner signer, Clock clock) {
        this.claims = claims;
        this.logCheck = logCheck;
        this.drafts = new PassportDraft(organisation);
        this.signer = signer;
        this.clock = clock;
    }

    /** @throws PassportRefusal when there is nothing to say, or nothing may be signed */
    public Passport of(Gtin product) {
        logCheck.read().mismatch().ifPresent(mismatch -> {
            throw new PassportRefusal.LogDoesNotCheck(mismatch);
        });
        List<LiveClaim> live = live(product);
        if (live.isEmpty()) {
            throw new PassportRefusal.NothingToSay();
        }
        return new Passport(product, signer.signDocumentAsToken(drafts.of(product, live)));
    }

    /** Whether there is one to ask for. */
    public boolean exists(Gtin product) {
        return !live(product).isEmpty();
    }

    private List<LiveClaim> live(Gtin product) {
        Instant now = clock.instant();
        return claims.publishedAbout(product).stream()
                .flatMap(IssuePassport::published)
                .filter(claim -> now.isBefore(claim.validUntil()))
                .toList();
    }

    private static Stream<LiveClaim> published(Claim claim) {
        return claim.state() instanceof Published published
                ? Stream.of(new LiveClaim(published.credential()))
                : Stream.empty();
    }
}
