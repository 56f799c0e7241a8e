package org.preuve.supplier.erasures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.erasures.ErasureSource.Stretch;

class FollowErasuresTests {

    private static final int STRETCH = 10;

    private final List<Erased> forgotten = new ArrayList<>();
    private final InMemoryErasurePosition position = new InMemoryErasurePosition();
    private final List<Long> read = new ArrayList<>();
    private long size;
    private boolean isAway;

    @Test
    void forgetsWhatWasErasedOnceAndReadsNothingTwice() {
        size = 25;
        follow().catchUp();
        assertThat(forgotten).hasSize(3);
        assertThat(position.next()).isEqualTo(25);
        read.clear();
        size = 26;
        follow().catchUp();
        assertThat(read).containsExactly(25L, 26L);
        assertThat(forgotten).hasSize(4);
    }

    @Test
    void goesOnWhereTheLedgerFellSilent() {
        size = 25;
        isAway = true;
        assertThatThrownBy(() -> follow().catchUp()).isInstanceOf(ErasureSource.Unanswered.class);
        assertThat(position.next()).isZero();
        isAway = false;
        follow().catchUp();
        assertThat(forgotten).hasSize(3);
    }

    @Test
    void tellsAgainWhatACrashCutOff() {
        size = 5;
        List<Forgets> dying = List.of(forgotten::addAll, erased -> {
            throw new IllegalStateException("the process ends here");
        });
        assertThatThrownBy(() -> new FollowErasures(this::from, position, dying).catchUp())
                .hasMessage("the process ends here");
        assertThat(position.next()).isZero();
        follow().catchUp();
        assertThat(forgotten).hasSize(2);
    }

    private FollowErasures follow() {
        return new FollowErasures(this::from, position, List.of(forgotten::addAll));
    }

    /** One erasure at the end of each stretch. */
    private Stretch from(long index) {
        if (isAway) {
            throw new ErasureSource.Unanswered("away", new IllegalStateException());
        }
        read.add(index);
        long next = Math.min(size, index + STRETCH);
        List<Erased> erased = LongStream.range(index, next)
                .skip(Math.max(0, next - index - 1))
                .mapToObj(FollowErasuresTests::erasedAt)
                .toList();
        return new Stretch(erased, next);
    }

    private static Erased erasedAt(long index) {
        return new Erased(new RecordId(new UUID(1, index)), new RecordId(new UUID(2, index)));
    }
}
