package org.preuve.proofs.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A parser, good inputs for it and what it may refuse others with: the same for the seeded run of every build and for the
 * long run that follows coverage. {@code parse} also says what must hold of an input that is taken.
 */
record FuzzTarget(
        String name, List<byte[]> seeds, Set<Class<? extends RuntimeException>> declared, Consumer<byte[]> parse) {

    static FuzzTarget of(
            String name, List<byte[]> seeds, Class<? extends RuntimeException> declared, Consumer<byte[]> parse) {
        return new FuzzTarget(name, seeds, Set.of(declared), parse);
    }

    static FuzzTarget ofText(
            String name, List<String> seeds, Class<? extends RuntimeException> declared, Consumer<String> parse) {
        List<byte[]> bytes = seeds.stream()
                .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
                .toList();
        return of(name, bytes, declared, input -> parse.accept(new String(input, StandardCharsets.UTF_8)));
    }

    /** Whether the input is taken. Anything but a declared refusal goes on to the caller. */
    boolean takes(byte[] input) {
        try {
            parse.accept(input.clone());
            return true;
        } catch (RuntimeException e) {
            if (declared.stream().anyMatch(refusal -> refusal.isInstance(e))) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
