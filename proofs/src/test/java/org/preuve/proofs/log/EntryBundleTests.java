package org.preuve.proofs.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryBundleTests {

    @Test
    void readsBackWhatItWrote() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1, 2, 3}, new byte[EntryBundle.MAX_ENTRY_LENGTH]);
        byte[] bundle = EntryBundle.write(entries);
        assertThat(bundle).startsWith(0, 0, 0, 3, 1, 2, 3, 0xff, 0xff);
        assertThat(EntryBundle.read(bundle))
                .usingElementComparator(Arrays::compare)
                .isEqualTo(entries);
    }

    @Test
    void refusesABundleThatEndsWithinAnEntry() {
        byte[] bundle = EntryBundle.write(List.of(new byte[] {1, 2, 3}));
        for (int length : new int[] {1, 2, 4}) {
            assertThatThrownBy(() -> EntryBundle.read(Arrays.copyOf(bundle, length)))
                    .isInstanceOf(MalformedTile.class)
                    .hasMessageContaining("ends within");
        }
    }

    @Test
    void refusesNoEntriesTooManyAndTooLong() {
        assertThatThrownBy(() -> EntryBundle.read(new byte[0])).isInstanceOf(MalformedTile.class);
        assertThatThrownBy(() -> EntryBundle.write(List.of())).isInstanceOf(MalformedTile.class);
        assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[65_536]))).isInstanceOf(MalformedTile.class);
        List<byte[]> many = Collections.nCopies(257, new byte[] {1});
        assertThatThrownBy(() -> EntryBundle.write(many)).isInstanceOf(MalformedTile.class);
        assertThatThrownBy(() -> EntryBundle.read(new byte[257 * 2])).isInstanceOf(MalformedTile.class);
        assertThat(EntryBundle.read(EntryBundle.write(many.subList(0, 256)))).hasSize(256);
    }
}
