package org.preuve.reporting.claims;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.reporting.following.FollowLog;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.Followers;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.SmallLedger;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.status.AllotPlace;
import org.preuve.reporting.status.InMemoryPlaceStore;

/** A claim that was published on some day, by the use cases themselves. */
public final class PublishedSample {

    private PublishedSample() {}

    /** Rests on an attestation that is valid for thirty days from then on. */
    public static Claim publishedAt(Instant time) {
        Clock clock = Clock.fixed(time, ZoneOffset.UTC);
        Author author = Author.organisation(1);
        SmallLedger ledger = new SmallLedger();
        FollowerStores stores = Followers.inMemory();
        FollowLog follower = new FollowLog(
                ledger, Followers.keys(ledger, stores), stores, clock, Duration.ofMinutes(1), Duration.ZERO);
        InMemoryClaimStore claims = new InMemoryClaimStore();
        RuleClaim rules = SampleClaims.rules(claims, stores, author.did(), clock);
        PublishClaim publication = new PublishClaim(
                claims,
                rules,
                new WeighRecords(stores.recognitions(), stores.records(), author.did()),
                new ReadLogCheck(follower, stores.positions(), clock, Duration.ofMinutes(5)),
                ledger,
                Followers.keys(ledger, stores),
                new AllotPlace(new InMemoryPlaceStore(), new Random(1)),
                UntoldClaims.NOBODY,
                new Organisation(
                        author.did(),
                        "Maison Lys",
                        author.key().verificationKey(),
                        URI.create("http://localhost:8080")),
                new CredentialSigner(author.key(), author.method(), clock),
                clock);
        Credential attestation =
                Author.supplier(2).attestation(SampleClaims.PRODUCT.digits(), time.plus(Duration.ofDays(30)));
        ledger.seal(author.keyRecord());
        ledger.seal(attestation);
        follower.round();
        Claim draft = new DraftClaim(claims, clock)
                .create(ClaimId.random(), SampleClaims.REQUEST, SampleClaims.content("Vieux coton", attestation.id()));
        rules.rule(draft.id());
        return publication.publish(draft.id());
    }
}
