package org.preuve.reporting.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.status.StatusPurpose;

/** What every store of places and lists does. */
public abstract class StatusStoresContract {

    private static final ListName NAME = new ListName(StatusPurpose.REVOCATION, 1);

    protected abstract PlaceStore places();

    protected abstract StatusListStore lists();

    private static RecordId claim() {
        return new RecordId(UUID.randomUUID());
    }

    @Test
    void aPlaceIsGivenOnceAndAClaimHasOne() {
        RecordId first = claim();
        RecordId second = claim();
        StatusPlace place = new StatusPlace(1, 94_567);
        assertThat(places().of(first)).isEmpty();
        assertThat(places().take(place, first)).isTrue();
        assertThat(places().take(place, second)).as("taken").isFalse();
        assertThat(places().take(new StatusPlace(1, 3), first))
                .as("has one already")
                .isFalse();
        assertThat(places().take(new StatusPlace(2, 94_567), second)).isTrue();
        assertThat(places().of(first)).contains(place);
        assertThat(places().of(second)).contains(new StatusPlace(2, 94_567));
        assertThat(places().in(1)).containsOnlyKeys(94_567).containsValue(first);
        assertThat(places().in(3)).isEmpty();
        assertThat(places().count()).isEqualTo(2);
        assertThat(places().newestList()).isEqualTo(1);
    }

    @Test
    void placesAreUniqueWhenManyAreAllottedAtOnce() {
        AllotPlace allot = new AllotPlace(places(), new FewIndexes());
        List<RecordId> claims = IntStream.range(0, 40).mapToObj(i -> claim()).toList();
        Set<StatusPlace> given = claims.parallelStream()
                .flatMap(claim -> List.of(claim, claim).parallelStream().map(allot::of))
                .collect(Collectors.toSet());
        assertThat(given).hasSize(claims.size());
        assertThat(claims.stream().map(claim -> places().of(claim).orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(given);
    }

    /** Draws from so few that it must collide. */
    private static final class FewIndexes extends Random {
        private static final long serialVersionUID = 1L;

        @Override
        public int nextInt(int bound) {
            return super.nextInt(120);
        }
    }

    @Test
    void aListIsReplacedOnlyByWhoReadItsNewestForm() {
        assertThat(lists().find(NAME)).isEmpty();
        assertThat(lists().create(NAME, new byte[] {1})).isTrue();
        assertThat(lists().create(NAME, new byte[] {2})).isFalse();
        var read = lists().find(NAME).orElseThrow();
        assertThat(read.credential()).containsExactly(1);
        assertThat(lists().replace(NAME, read, new byte[] {3})).isTrue();
        assertThat(lists().replace(NAME, read, new byte[] {4})).isFalse();
        assertThat(lists().find(NAME).orElseThrow().credential()).containsExactly(3);
        assertThat(lists().find(new ListName(StatusPurpose.SUSPENSION, 1))).isEmpty();
    }
}
