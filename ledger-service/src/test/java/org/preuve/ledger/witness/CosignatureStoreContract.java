package org.preuve.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.witness.CosignatureStore.Kept;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.CosignerKey;
import org.preuve.proofs.note.NoteSignature;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.WitnessKey;

/** What showing cosigned checkpoints relies on where cosignatures are kept. */
public abstract class CosignatureStoreContract {

    private final CosignerKey first = witness("witness.example/one");
    private final CosignerKey second = witness("witness.example/two");

    protected abstract CosignatureStore kept();

    @Test
    void anEmptyStoreHasNothing() {
        assertThat(kept().find(1, List.of(first, second))).isEmpty();
        assertThat(kept().find(1, List.of())).isEmpty();
        assertThat(kept().newestCosigned()).isEmpty();
        assertThat(kept().cosignedFrom(0)).isEmpty();
    }

    @Test
    void findsTheCosignaturesOfASizeByTheseWitnesses() {
        kept().keep(5, first, line(first, 1));
        kept().keep(5, second, line(second, 2));
        kept().keep(6, first, line(first, 3));
        assertThat(kept().find(5, List.of(first, second))).containsExactlyInAnyOrder(line(first, 1), line(second, 2));
        assertThat(kept().find(5, List.of(second))).containsExactly(line(second, 2));
        assertThat(kept().find(6, List.of(first, second))).containsExactly(line(first, 3));
    }

    @Test
    void theFirstCosignatureOfAWitnessStands() {
        kept().keep(5, first, line(first, 1));
        kept().keep(5, first, line(first, 2));
        assertThat(kept().find(5, List.of(first))).containsExactly(line(first, 1));
    }

    @Test
    void findsTheNearestAndTheNewestSizeThatIsCosigned() {
        for (long size : new long[] {300, 7, 1L << 40, 20, 7}) {
            kept().noteCosigned(size);
        }
        assertThat(kept().cosignedFrom(1)).hasValue(7);
        assertThat(kept().cosignedFrom(7)).hasValue(7);
        assertThat(kept().cosignedFrom(8)).hasValue(20);
        assertThat(kept().cosignedFrom(301)).hasValue(1L << 40);
        assertThat(kept().cosignedFrom((1L << 40) + 1)).isEmpty();
        assertThat(kept().newestCosigned()).hasValue(1L << 40);
    }

    @Test
    void givesAllOfThem() {
        kept().all(line -> fail("there is none"));
        kept().allCosigned(size -> fail("there is none"));
        kept().keep(50, first, line(first, 1));
        kept().keep(50, second, line(second, 2));
        kept().keep(6, first, line(first, 3));
        kept().noteCosigned(50);
        List<Kept> all = new ArrayList<>();
        kept().all(all::add);
        assertThat(all)
                .containsExactlyInAnyOrder(
                        new Kept(50, first, line(first, 1)),
                        new Kept(50, second, line(second, 2)),
                        new Kept(6, first, line(first, 3)));
        List<Long> cosigned = new ArrayList<>();
        kept().allCosigned(cosigned::add);
        assertThat(cosigned).containsExactly(50L);
        assertThat(kept().hasAny(50)).isTrue();
        assertThat(kept().hasAny(6)).isTrue();
        assertThat(kept().hasAny(5)).isFalse();
        assertThat(kept().hasAny(500)).isFalse();
    }

    private static CosignerKey witness(String name) {
        return new WitnessKey(
                new Origin(name), SigningKey.generate(new SecureRandom()).verificationKey());
    }

    private static NoteSignature line(CosignerKey by, int content) {
        return new NoteSignature(by.name(), by.keyId(), new byte[] {1, 2, (byte) content});
    }
}
