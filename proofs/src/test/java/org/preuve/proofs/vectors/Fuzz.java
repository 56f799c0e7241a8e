package org.preuve.proofs.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

/** Feeds a parser damaged input: it may take it or throw the one exception that it declares, and nothing else. */
public final class Fuzz {
    private static final int TRIES = 20_000;

    private Fuzz() {}

    /** Fails when anything but {@code declared} escapes, or when the damage never mattered or always did. */
    public static void only(Class<? extends RuntimeException> declared, List<byte[]> seeds, Consumer<byte[]> parser) {
        Mutations mutations = new Mutations(20261101, seeds);
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] input = mutations.next();
            try {
                parser.accept(input);
            } catch (RuntimeException | StackOverflowError e) {
                assertThat(e)
                        .as("try %d: %s", i, new String(input, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .isInstanceOf(declared);
                refused++;
            }
        }
        System.out.println(declared.getSimpleName() + ": " + TRIES + " inputs tried, " + refused + " refused");
        assertThat(refused).isBetween(TRIES / 20, TRIES - 1);
    }
}
