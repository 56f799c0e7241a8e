package org.preuve.reporting.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimState.Signed;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.RuleId;
import org.preuve.reporting.rules.Share;

/** What the use cases rely on, whichever store they have. */
public abstract class ClaimStoreContract {

    protected abstract ClaimStore store();

    @Test
    void findsNothingInAnEmptyStore() {
        assertThat(store().find(SampleClaims.draft(1).id())).isEmpty();
        assertThat(store().list(Optional.empty(), Optional.empty(), 10)).isEmpty();
        assertThat(store().publishedAbout(SampleClaims.PRODUCT)).isEmpty();
        assertThat(store().newestPublished(10)).isEmpty();
    }

    @Test
    void createsAClaimOnceAndKeepsTheFirst() {
        Claim first = SampleClaims.draft(1);
        Claim other =
                Claim.drafted(first.id(), Hash.sha256(new byte[] {2}), SampleClaims.ofCompany(), first.changedAt());

        assertThat(store().create(first)).isTrue();
        assertThat(store().create(other)).isFalse();
        assertThat(store().find(first.id())).contains(first);
    }

    @Test
    void keepsEveryStateAsItWas() {
        Claim draft = SampleClaims.draft(1);
        Claim ruled = SampleClaims.ruled(draft);
        store().create(draft);
        assertThat(store().replace(draft, ruled)).isTrue();
        assertThat(store().find(draft.id())).contains(ruled);

        Claim signed = SampleClaims.signed(draft);
        assertThat(store().replace(ruled, signed)).isTrue();
        Signed stored = (Signed) store().find(draft.id()).orElseThrow().state();
        assertThat(stored.credential().bytes())
                .isEqualTo(((Signed) signed.state()).credential().bytes());

        Claim published = SampleClaims.published(draft, 0);
        assertThat(store().replace(signed, published)).isTrue();
        Published shown = (Published) store().find(draft.id()).orElseThrow().state();
        assertThat(shown.sealing()).isEqualTo(((Published) published.state()).sealing());
        assertThat(shown.at()).isEqualTo(((Published) published.state()).at());
    }

    @Test
    void keepsWhatBecameOfAPublicClaim() {
        Claim read = SampleClaims.published(SampleClaims.draft(1), 0);
        store().create(read);
        for (PublicState state : List.of(PublicState.SUSPENDED, PublicState.PUBLISHED, PublicState.WITHDRAWN)) {
            ClaimChange change = new ClaimChange(
                    state,
                    read.changedAt().plusSeconds(1),
                    Author.organisation(1).evidence(),
                    Optional.empty());
            Claim next = read.changed(change);
            assertThat(store().replace(read, next)).isTrue();
            read = store().find(next.id()).orElseThrow();
            assertThat(read.state().word()).isEqualTo(state.word());
            assertThat(read.changes().getLast().record().bytes())
                    .isEqualTo(change.record().bytes());
            assertThat(read.changes().getLast().at()).isEqualTo(change.at());
        }
        Claim sealed = read.sealed(
                read.changes().getFirst(),
                ((Published) SampleClaims.published(SampleClaims.draft(1), 0).state()).sealing());
        store().replace(read, sealed);
        assertThat(store().findAll(List.of(read.id(), SampleClaims.draft(9).id())))
                .singleElement()
                .satisfies(found -> assertThat(found.unsealed()).hasSize(2));
    }

    @Test
    void listsWhatStandsBeforeWhatDoesNot() {
        for (int i = 1; i <= 2; i++) {
            store().create(SampleClaims.draft(i));
            store().replace(SampleClaims.draft(i), SampleClaims.published(SampleClaims.draft(i), i));
        }
        Claim newer = SampleClaims.published(SampleClaims.draft(2), 2);
        ClaimChange change = new ClaimChange(
                PublicState.SUSPENDED, newer.changedAt(), Author.organisation(1).evidence(), Optional.empty());
        store().replace(newer, newer.changed(change));

        for (List<Claim> listed : List.of(store().publishedAbout(SampleClaims.PRODUCT), store().newestPublished(9))) {
            assertThat(listed)
                    .extracting(Claim::id)
                    .containsExactly(
                            SampleClaims.draft(1).id(), SampleClaims.draft(2).id());
        }
    }

    @Test
    void keepsAClaimWithoutProductOrPeriod() {
        Claim claim = Claim.drafted(
                SampleClaims.draft(1).id(),
                SampleClaims.REQUEST,
                SampleClaims.ofCompany(),
                SampleClaims.draft(1).changedAt());
        store().create(claim);

        assertThat(store().find(claim.id())).contains(claim);
    }

    @Test
    void keepsWhatAClaimStates() {
        RecordId record = new RecordId(new UUID(1, 1));
        Stated stated = new Stated(
                List.of("organic-cotton-content", "gots-7.0"),
                Optional.of(new Share(new BigDecimal("60.50"), "%", "cotton")),
                Map.of(record, new BigDecimal("0.4")),
                List.of(
                        answer(Optional.of("durable"), Optional.empty()),
                        answer(Optional.empty(), Optional.of(record))));
        Claim claim = Claim.drafted(
                SampleClaims.draft(1).id(),
                SampleClaims.REQUEST,
                SampleClaims.stating(stated, record),
                SampleClaims.draft(1).changedAt());
        store().create(claim);

        assertThat(store().find(claim.id())).contains(claim);
    }

    @Test
    void refusesToMoveFromWhatIsNoLongerStored() {
        Claim draft = SampleClaims.draft(1);
        Claim ruled = SampleClaims.ruled(draft);
        store().create(draft);
        store().replace(draft, ruled);

        assertThat(store().replace(draft, SampleClaims.ruled(draft))).isFalse();
        assertThat(store().replace(SampleClaims.draft(2), SampleClaims.ruled(SampleClaims.draft(2))))
                .isFalse();
        assertThat(store().find(draft.id())).contains(ruled);
    }

    @Test
    void listsByIdPageByPageAndByState() {
        for (int i = 1; i <= 3; i++) {
            store().create(SampleClaims.draft(i));
        }
        store().replace(SampleClaims.draft(2), SampleClaims.ruled(SampleClaims.draft(2)));

        assertThat(store().list(Optional.empty(), Optional.empty(), 2))
                .extracting(Claim::id)
                .containsExactly(
                        SampleClaims.draft(1).id(), SampleClaims.draft(2).id());
        assertThat(store().list(
                                Optional.empty(),
                                Optional.of(SampleClaims.draft(2).id()),
                                2))
                .extracting(Claim::id)
                .containsExactly(SampleClaims.draft(3).id());
        assertThat(store().list(Optional.of("ruled"), Optional.empty(), 5))
                .extracting(Claim::id)
                .containsExactly(SampleClaims.draft(2).id());
    }

    @Test
    void showsPublishedClaimsOnlyTheNewestFirst() {
        for (int i = 1; i <= 3; i++) {
            store().create(SampleClaims.draft(i));
        }
        store().replace(SampleClaims.draft(1), SampleClaims.published(SampleClaims.draft(1), 1));
        store().replace(SampleClaims.draft(2), SampleClaims.published(SampleClaims.draft(2), 2));

        assertThat(store().publishedAbout(SampleClaims.PRODUCT))
                .extracting(Claim::id)
                .containsExactly(
                        SampleClaims.draft(2).id(), SampleClaims.draft(1).id());
        assertThat(store().publishedAbout(Gtin.parse("96385074"))).isEmpty();
        assertThat(store().newestPublished(1))
                .extracting(Claim::id)
                .containsExactly(SampleClaims.draft(2).id());
    }

    private static Answer answer(Optional<String> words, Optional<RecordId> record) {
        return new Answer(
                new RuleId("lasting"), words, record, "It lasts.", "uEiX", Instant.parse("2026-11-22T10:00:00.123Z"));
    }
}
