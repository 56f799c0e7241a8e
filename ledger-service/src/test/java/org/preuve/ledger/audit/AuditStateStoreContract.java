package org.preuve.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.audit.AuditState.Word;

/** What audits and the scrubber rely on where they are remembered. */
public abstract class AuditStateStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123Z");

    protected abstract AuditStateStore states();

    @Test
    void anEmptyStoreSaysThatThereWasNone() {
        assertThat(states().read()).isEqualTo(AuditState.never());
        assertThat(states().scrubbed()).isZero();
    }

    @Test
    void keepsAllThatThereIsToSay() {
        AuditState running = AuditState.never().started("a process", NOW);
        assertThat(states().replace(running)).isTrue();
        assertThat(states().read()).isEqualTo(running);
        AuditState broken = new AuditState(
                2,
                Word.BROKEN,
                "another",
                7,
                9,
                NOW,
                NOW.plusSeconds(1),
                Optional.of(NOW.plusSeconds(2)),
                Optional.of(new Mismatch(7, "salt", "it is another")));
        assertThat(states().replace(broken)).isTrue();
        assertThat(states().read()).isEqualTo(broken);
    }

    @Test
    void replacesAVersionByTheNextAndByNoOther() {
        AuditState first = AuditState.never().started("first", NOW);
        assertThat(states().replace(first)).isTrue();
        assertThat(states().replace(AuditState.never().started("second", NOW))).isFalse();
        AuditState next = first.at(5, 9, NOW);
        assertThat(states().replace(next.at(6, 9, NOW))).isFalse();
        assertThat(states().read()).isEqualTo(first);
        assertThat(states().replace(next)).isTrue();
        assertThat(states().replace(next)).isFalse();
        assertThat(states().read()).isEqualTo(next);
    }

    @Test
    void remembersHowFarTheScrubberIsBesideTheAudit() {
        states().noteScrubbed(512);
        states().noteScrubbed(1L << 40);
        assertThat(states().scrubbed()).isEqualTo(1L << 40);
        assertThat(states().read()).isEqualTo(AuditState.never());
        states().replace(AuditState.never().started("a process", NOW));
        states().noteScrubbed(0);
        assertThat(states().scrubbed()).isZero();
        assertThat(states().read().by()).isEqualTo("a process");
    }
}
