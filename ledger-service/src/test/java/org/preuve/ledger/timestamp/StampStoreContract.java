package org.preuve.ledger.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What showing time stamps relies on where they are kept. */
public abstract class StampStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123Z");

    protected abstract StampStore stamps();

    @Test
    void anEmptyStoreHasNothing() {
        assertThat(stamps().find(1)).isEmpty();
        assertThat(stamps().from(0)).isEmpty();
        assertThat(stamps().newest()).isEmpty();
    }

    @Test
    void theFirstStampOfASizeStands() {
        stamps().keep(new Stamp(5, new byte[] {1}, NOW));
        stamps().keep(new Stamp(5, new byte[] {2}, NOW.plusSeconds(1)));
        assertThat(stamps().find(5)).hasValueSatisfying(stamp -> {
            assertThat(stamp.reply()).containsExactly(1);
            assertThat(stamp.at()).isEqualTo(NOW);
        });
        assertThat(stamps().find(4)).isEmpty();
    }

    @Test
    void findsTheNearestAndTheNewest() {
        for (long size : new long[] {30, 4, 1L << 40}) {
            stamps().keep(new Stamp(size, new byte[] {3}, NOW));
        }
        assertThat(size(stamps().from(0))).hasValue(4L);
        assertThat(size(stamps().from(4))).hasValue(4L);
        assertThat(size(stamps().from(5))).hasValue(30L);
        assertThat(size(stamps().from(31))).hasValue(1L << 40);
        assertThat(size(stamps().from((1L << 40) + 1))).isEmpty();
        assertThat(size(stamps().newest())).hasValue(1L << 40);
    }

    @Test
    void givesAllOfThem() {
        stamps().all(stamp -> fail("there is none"));
        stamps().keep(new Stamp(5, new byte[] {1}, NOW));
        stamps().keep(new Stamp(7, new byte[] {2}, NOW));
        List<Long> sizes = new ArrayList<>();
        stamps().all(stamp -> sizes.add(stamp.size()));
        assertThat(sizes).containsExactlyInAnyOrder(5L, 7L);
    }

    private static Optional<Long> size(Optional<Stamp> stamp) {
        return stamp.map(Stamp::size);
    }
}
