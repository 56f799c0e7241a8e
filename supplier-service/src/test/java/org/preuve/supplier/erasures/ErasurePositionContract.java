package org.preuve.supplier.erasures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every {@link ErasurePosition} does. */
public abstract class ErasurePositionContract {

    protected abstract ErasurePosition position();

    @Test
    void beginsAtTheFirstEntryAndNeverGoesBack() {
        assertThat(position().next()).isZero();
        position().reached(256);
        position().reached(300);
        position().reached(280);
        assertThat(position().next()).isEqualTo(300);
    }
}
