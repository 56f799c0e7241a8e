package org.preuve.reporting.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.preuve.reporting.claims.PublicState.EXPIRED;
import static org.preuve.reporting.claims.PublicState.PUBLISHED;
import static org.preuve.reporting.claims.PublicState.SUPERSEDED;
import static org.preuve.reporting.claims.PublicState.SUSPENDED;
import static org.preuve.reporting.claims.PublicState.WITHDRAWN;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.reporting.claims.ClaimState.Sealing;
import org.preuve.reporting.neighbours.Author;

/** What may become of a claim in which state, and what may not. */
class ClaimTransitionTests {

    private static final Instant LATER = Instant.parse("2026-11-23T08:00:00Z");

    /** From the public states; whatever is not here is refused. */
    private static final Map<PublicState, Set<PublicState>> ALLOWED = Map.of(
            PUBLISHED, Set.of(SUSPENDED, WITHDRAWN, EXPIRED, SUPERSEDED),
            SUSPENDED, Set.of(PUBLISHED, SUSPENDED, WITHDRAWN, EXPIRED, SUPERSEDED),
            EXPIRED, Set.of(WITHDRAWN, SUPERSEDED),
            WITHDRAWN, Set.of(),
            SUPERSEDED, Set.of());

    static Stream<Arguments> pairs() {
        return Arrays.stream(PublicState.values())
                .flatMap(from -> Arrays.stream(PublicState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aPublicClaimGoesOnlyWhereItsStateAllows(PublicState from, PublicState to) {
        Claim claim = in(from);

        if (ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
            Claim changed = claim.changed(change(to));
            assertThat(changed.state().word()).isEqualTo(to.word());
            assertThat(changed.version()).isEqualTo(claim.version() + 1);
            assertThat(changed.changedAt()).isEqualTo(LATER);
            assertThat(changed.shown().orElseThrow().publication())
                    .as("it stays as it was published")
                    .isEqualTo(claim.shown().orElseThrow().publication());
        } else {
            assertThatExceptionOfType(ClaimRefusal.OutOfOrder.class).isThrownBy(() -> claim.changed(change(to)));
        }
    }

    @ParameterizedTest
    @MethodSource("notPublic")
    void nothingBecomesOfAClaimThatIsNotPublic(Claim claim) {
        for (PublicState to : PublicState.values()) {
            assertThatExceptionOfType(ClaimRefusal.OutOfOrder.class).isThrownBy(() -> claim.changed(change(to)));
        }
    }

    static List<Claim> notPublic() {
        Claim draft = SampleClaims.draft(1);
        return List.of(draft, SampleClaims.ruled(draft), SampleClaims.signed(draft));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aPublicClaimIsNeitherEditedNorRuledNorSignedAgain(PublicState state) {
        Claim claim = in(state);
        assertThatExceptionOfType(ClaimRefusal.OutOfOrder.class)
                .isThrownBy(() -> claim.edited(SampleClaims.ofCompany(), LATER));
        assertThatExceptionOfType(ClaimRefusal.OutOfOrder.class)
                .isThrownBy(() -> claim.ruled(new RulingText("{}"), LATER));
        assertThatExceptionOfType(ClaimRefusal.OutOfOrder.class)
                .isThrownBy(() -> claim.signed(
                        new RulingText("{}"), Author.organisation(1).evidence(), LATER));
    }

    static PublicState[] states() {
        return PublicState.values();
    }

    @Test
    void eachChangeIsSealedOnceAndOnItsOwn() {
        Claim claim = in(SUSPENDED);
        ClaimChange suspended = claim.changes().getFirst();
        Claim back = claim.changed(change(PUBLISHED));
        assertThat(back.unsealed()).hasSize(2).startsWith(suspended);

        Claim sealed = back.sealed(
                suspended, new Sealing(30, RecordDigest.parse(SampleClaims.REQUEST.multihash()), "receipt\n"));

        assertThat(sealed.unsealed()).hasSize(1);
        assertThat(sealed.lastEntry()).isEqualTo(30);
        assertThat(sealed.state()).isEqualTo(back.state());
    }

    private static Claim in(PublicState state) {
        Claim published = SampleClaims.published(SampleClaims.draft(1), 0);
        return state == PUBLISHED ? published : published.changed(change(state));
    }

    private static ClaimChange change(PublicState state) {
        return new ClaimChange(state, LATER, Author.organisation(1).evidence(), Optional.empty());
    }
}
