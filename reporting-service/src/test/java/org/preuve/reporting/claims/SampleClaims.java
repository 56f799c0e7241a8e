package org.preuve.reporting.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.reporting.claims.ClaimState.Sealing;
import org.preuve.reporting.claims.ClaimState.Signed;
import org.preuve.reporting.commitments.ReadCourse;
import org.preuve.reporting.commitments.ReadStanding;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.organisation.Pseudonyms;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.Channel;
import org.preuve.reporting.rules.ClaimLevel;
import org.preuve.reporting.rules.Days;
import org.preuve.reporting.rules.DecideRuling;
import org.preuve.reporting.rules.Language;
import org.preuve.reporting.rules.Market;
import org.preuve.reporting.rules.RulePacks;
import org.preuve.reporting.rules.Topic;

/** Claims in each state, for the tests of stores and use cases. */
public final class SampleClaims {

    public static final Gtin PRODUCT = Gtin.parse("09506000134352");
    public static final Hash REQUEST = Hash.sha256(new byte[] {1});
    static final Pseudonyms PSEUDONYMS = new Pseudonyms(() -> new byte[32]);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");

    private SampleClaims() {}

    public static ClaimContent content(String french, RecordId... records) {
        return new ClaimContent(
                Optional.of(PRODUCT),
                ClaimLevel.PRODUCT,
                Map.of(Language.FR, french, Language.EN, "60 % recycled cotton"),
                Channel.PRODUCT_PAGE,
                new Market("FR"),
                Topic.E5,
                Optional.of(new Days(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"))),
                List.of(records),
                Stated.NOTHING,
                Optional.empty());
    }

    /** The same, and what it states for its records to be held against. */
    static ClaimContent stating(Stated stated, RecordId... records) {
        ClaimContent plain = content("60 % de coton recyclé", records);
        return new ClaimContent(
                plain.product(),
                plain.level(),
                plain.texts(),
                plain.channel(),
                plain.market(),
                plain.topic(),
                plain.period(),
                plain.records(),
                stated,
                Optional.empty());
    }

    /** Rules claims on what a follower keeps. */
    public static RuleClaim rules(ClaimStore claims, FollowerStores stores, Did organisation, Clock clock) {
        ReadStanding standings =
                new ReadStanding(new ReadCourse(stores.records(), stores.progress()), stores.progress(), clock);
        WeighRecords weights = new WeighRecords(stores.recognitions(), stores.records(), organisation);
        return new RuleClaim(
                claims,
                new ReadFacts(stores.records(), weights, standings, uses(claims, clock)),
                DecideRuling.by(RulePacks.bundled()),
                clock);
    }

    static QuantityUses uses(ClaimStore claims, Clock clock) {
        return new QuantityUses(new InMemoryQuantityStore(), claims, PSEUDONYMS, clock);
    }

    static ClaimContent ofCompany() {
        return new ClaimContent(
                Optional.empty(),
                ClaimLevel.COMPANY,
                Map.of(Language.EN, "12,480 kWh saved"),
                Channel.ADVERTISING,
                Market.EU,
                Topic.E1,
                Optional.empty(),
                List.of(),
                Stated.NOTHING,
                Optional.empty());
    }

    static Claim draft(int number) {
        return Claim.drafted(
                new ClaimId(new UUID(0, number)),
                REQUEST,
                content("60 % de coton recyclé", new RecordId(new UUID(1, number))),
                NOW);
    }

    static Claim ruled(Claim draft) {
        return draft.ruled(new RulingText("{\"findings\":[]}"), NOW);
    }

    static Claim signed(Claim draft) {
        return ruled(draft)
                .signed(
                        new RulingText("{\"findings\":[]}"),
                        Author.organisation(1).evidence(),
                        NOW);
    }

    static Claim published(Claim draft, int second) {
        Claim signed = signed(draft);
        return signed.published(
                (Signed) signed.state(),
                new Sealing(12, RecordDigest.parse(REQUEST.multihash()), "receipt\n"),
                NOW.plusSeconds(second));
    }
}
