package org.preuve.supplier.webhooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a delivery stands, in one word. */
public enum DeliveryState {
    WAITING,
    DELIVERED,
    DEAD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DeliveryState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }
}
