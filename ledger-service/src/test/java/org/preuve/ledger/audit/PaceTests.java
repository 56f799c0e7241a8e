package org.preuve.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTests {

    @Test
    void keepsItsPaceFromTheBeginning() {
        Pace pace = new Pace(200, 0);
        assertThat(pace.millisToRest(200)).isEqualTo(1000);
        assertThat(pace.millisToRest(700)).isEqualTo(2500);
        assertThat(pace.millisToRest(700)).isZero();
    }

    @Test
    void hurriesToWhereItStopped() {
        Pace pace = new Pace(200, 1000);
        assertThat(pace.millisToRest(400)).isEqualTo(100);
        assertThat(pace.millisToRest(1200)).isEqualTo(150 + 1000);
        assertThat(pace.millisToRest(1400)).isEqualTo(1000);
    }

    @Test
    void beginsAgainWithTheAudit() {
        Pace pace = new Pace(100, 0);
        pace.millisToRest(500);
        assertThat(pace.millisToRest(100)).isZero();
        assertThat(pace.millisToRest(200)).isEqualTo(1000);
    }
}
