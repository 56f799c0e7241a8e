package org.preuve.supplier.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.neighbours.Signatory;

/** What every {@link NonceStore} does. Each test gets an empty one. */
public abstract class NonceStoreContract {

    private static final Instant UNTIL = Instant.parse("2026-11-22T08:05:00.123Z");
    private static final String NONCE = "0123456789abcdef";

    private final VerificationMethod key = new Signatory().method();

    protected abstract NonceStore store();

    @Test
    void aNonceIsUsedOnceByAKey() {
        assertThat(store().add(key, NONCE, UNTIL)).isTrue();
        assertThat(store().add(key, NONCE, UNTIL)).isFalse();
        assertThat(store().add(key, NONCE, UNTIL.plusSeconds(60))).isFalse();
        assertThat(store().add(key, NONCE + "0", UNTIL)).isTrue();
    }

    @Test
    void anotherKeyMayUseTheSame() {
        store().add(key, NONCE, UNTIL);
        assertThat(store().add(new Signatory().method(), NONCE, UNTIL)).isTrue();
    }

    @Test
    void ofManyAtOnceOneUsesIt() {
        long added = IntStream.range(0, 16)
                .parallel()
                .filter(any -> store().add(key, NONCE, UNTIL))
                .count();
        assertThat(added).isEqualTo(1);
    }

    @Test
    void forgetsTheOldAndOnlyThem() {
        store().add(key, NONCE, UNTIL);
        store().forget(UNTIL);
        assertThat(store().add(key, NONCE, UNTIL)).isFalse();
        store().forget(UNTIL.plusMillis(1));
        assertThat(store().add(key, NONCE, UNTIL)).isTrue();
    }
}
