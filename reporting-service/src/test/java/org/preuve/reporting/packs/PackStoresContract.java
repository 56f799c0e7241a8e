package org.preuve.reporting.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimState.Sealing;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.rules.PackText;

/** What the stores of packs promise, whatever they keep them in. */
public abstract class PackStoresContract {

    private final SignPacks signing = SamplePacks.signing(SamplePacks.AUTHOR, new MovingClock());
    private final PackText text = SamplePacks.text("7");
    private final SignedPack pack = signing.pack(text, Optional.of(LoadPack.person("ada")));

    protected abstract PackStore packs();

    protected abstract AdoptionStore adoptions();

    protected abstract EffectStore effects();

    @Test
    void keepsAPackAsItWasSignedForEver() {
        assertThat(packs().find(pack.name())).isEmpty();
        assertThat(packs().create(pack)).isTrue();
        assertThat(packs().create(signing.pack(text, Optional.empty()))).isFalse();
        assertThat(packs().find(pack.name())).contains(pack);
        assertThat(packs().names()).containsExactly(pack.name());
    }

    @Test
    void movesAHistoryOnlyFromWhatWasRead() {
        Adoptions none = adoptions().of(text.id());
        assertThat(none).isEqualTo(Adoptions.none(text.id()));
        Adoption first = signing.adoption(text, Optional.empty());
        Adoptions one = none.with(first);

        assertThat(adoptions().replace(none, one)).isTrue();
        assertThat(adoptions().replace(none, none.with(first))).isFalse();
        assertSame(adoptions().of(text.id()), one);

        Adoption next = signing.adoption(SamplePacks.text("8"), Optional.of(pack.name()));
        Adoptions two = one.with(next);
        assertThat(adoptions().replace(one, two)).isTrue();
        Hash digest = Hash.sha256(new byte[] {1});
        Adoption sealed = next.sealed(
                new Sealing(41, RecordDigest.parse(digest.multihash()), "c2sp.org/tlog-proof@v1"),
                Instant.parse("2026-11-22T10:00:00.005Z"));
        assertThat(adoptions().replace(two, two.withSealed(next, sealed))).isTrue();
        assertThat(adoptions().all()).singleElement().satisfies(kept -> assertSame(kept, two.withSealed(next, sealed)));
        assertThat(adoptions().of(text.id()).standing().map(Adoption::pack)).contains(sealed.pack());
    }

    /** Credentials are compared by their bytes. */
    private static void assertSame(Adoptions kept, Adoptions expected) {
        assertThat(kept)
                .usingRecursiveComparison()
                .withEqualsForType((one, other) -> Arrays.equals(one.bytes(), other.bytes()), Credential.class)
                .isEqualTo(expected);
    }

    @Test
    void keepsTheNewestEffect() {
        Instant at = Instant.parse("2026-11-22T10:00:00.123Z");
        ClaimId claim = ClaimId.random();
        Effect running =
                new Effect(pack.name(), Effect.State.RUNNING, List.of(text.digest()), 2, 3, 1, List.of(), at, at);
        Effect done = new Effect(
                pack.name(),
                Effect.State.DONE,
                List.of(text.digest()),
                3,
                3,
                1,
                List.of(new Effect.Changed(claim, true, List.of("generic"))),
                at,
                at.plusMillis(9));

        assertThat(effects().find(pack.name())).isEmpty();
        effects().put(running);
        assertThat(effects().find(pack.name())).contains(running);
        effects().put(done);
        assertThat(effects().find(pack.name())).contains(done);
    }
}
