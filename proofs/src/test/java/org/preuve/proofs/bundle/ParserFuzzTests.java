package org.preuve.proofs.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.proofs.vectors.Mutations;

/**
 * Feeds every parser with damaged and with hostile input, always the same: only the declared refusal may escape, what is
 * accepted prints as it was read, and no input takes long or much memory. `-Pfuzz` goes on where this ends.
 */
class ParserFuzzTests {

    private static final int ROUNDS = 10_000;
    private static final Duration MOST_CPU = Duration.ofSeconds(3);
    private static final long MOST_MEMORY = 768L << 20;
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<FuzzTarget> targets() {
        return FuzzTargets.all().stream();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void takesDamagedInputOrRefusesItAsDeclared(FuzzTarget target) {
        Mutations mutations = new Mutations(target.name().hashCode(), target.seeds());
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            accepted += takes(target, mutations.next()) ? 1 : 0;
        }
        System.out.println("fuzz " + target + ": " + ROUNDS + " inputs tried, " + accepted + " accepted");
        assertThat(accepted).isLessThan(ROUNDS);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void answersHostileInputSoonAndInLittleMemory(FuzzTarget target) {
        List<byte[]> inputs = HostileInputs.all();
        long slowest = 0;
        long largest = 0;
        for (byte[] input : inputs) {
            long cpu = THREAD.getCurrentThreadCpuTime();
            long memory = THREAD.getCurrentThreadAllocatedBytes();
            takes(target, input);
            slowest = Math.max(slowest, THREAD.getCurrentThreadCpuTime() - cpu);
            largest = Math.max(largest, THREAD.getCurrentThreadAllocatedBytes() - memory);
        }
        System.out.println("fuzz " + target + ": " + inputs.size() + " hostile inputs tried, at most "
                + slowest / 1_000_000 + " ms and " + (largest >> 20) + " MiB");
        assertThat(Duration.ofNanos(slowest)).isLessThan(MOST_CPU);
        assertThat(largest).isLessThan(MOST_MEMORY);
    }

    private static boolean takes(FuzzTarget target, byte[] input) {
        try {
            return target.takes(input);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError escaped) {
            String shown = HexFormat.of().formatHex(input, 0, Math.min(input.length, 2000));
            throw new AssertionError(target + " let " + escaped + " escape for " + shown, escaped);
        }
    }
}
