package org.preuve.reporting.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.reporting.claims.CheckReceipt;
import org.preuve.reporting.following.Followers;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SealingLedger;
import org.preuve.reporting.neighbours.SmallLedger;
import org.preuve.reporting.rules.PackText;
import org.preuve.reporting.rules.RulePacks;
import org.preuve.reporting.rules.UnreadablePack;

/** From a pack that somebody brings to one that claims are ruled by, and back to none when the database lies. */
class SwitchPackTests {

    private final MovingClock clock = new MovingClock();
    private final SmallLedger log = new SmallLedger();
    private final SealingLedger ledger = new SealingLedger(log);
    private final InMemoryPackStore packs = new InMemoryPackStore();
    private final InMemoryAdoptionStore adoptions = new InMemoryAdoptionStore();
    private final InMemoryEffectStore effects = new InMemoryEffectStore();
    private final SignPacks signing = SamplePacks.signing(SamplePacks.AUTHOR, clock);
    private final SwitchedOn rules = switchedOn(RulePacks.bundled());
    private final LoadPack loading = new LoadPack(packs, signing);
    private final SwitchPack switching = new SwitchPack(
            packs,
            adoptions,
            rules,
            effects,
            signing,
            ledger,
            new CheckReceipt(Followers.keys(log, Followers.inMemory())),
            clock);
    private final PackText next = SamplePacks.text("77");

    private SwitchedOn switchedOn(RulePacks release) {
        var verifier =
                new PackVerifier(SamplePacks.ORGANISATION, Followers.inMemory().keys());
        return new SwitchedOn(release, packs, adoptions, verifier, signing, clock);
    }

    @BeforeEach
    void begin() {
        log.seal(SamplePacks.AUTHOR.keyRecord());
        clock.advance(Duration.ofDays(1));
    }

    @Test
    void beginsWithThePacksOfTheReleaseAndSealsNothingForIt() {
        assertThat(rules.now().texts()).isEqualTo(RulePacks.bundled().texts());
        assertThat(log.size()).isEqualTo(1);
        assertThat(switchedOn(RulePacks.bundled()).now().texts())
                .isEqualTo(RulePacks.bundled().texts());
    }

    @Test
    void doesNotSwitchOnWhatANewReleaseBrings() {
        rules.now();

        SwitchedOn upgraded = switchedOn(RulePacks.bundled().with(next));

        assertThat(upgraded.now().texts()).isEqualTo(RulePacks.bundled().texts());
        assertThat(packs.names()).contains(SamplePacks.name(next));
    }

    @Test
    void rulesByWhatOnePersonBroughtAndAnotherSwitchedOnWithItsEffectSeenAndItsAdoptionSealed() {
        loading.load(next.tree(), "ada");
        assertThat(rules.now().texts()).doesNotContain(next);
        effectSeen();

        Adoption adoption = switching.switchOn(SamplePacks.name(next), "grace");

        assertThat(adoption.sealing())
                .hasValueSatisfying(sealing -> assertThat(sealing.index()).isEqualTo(1));
        assertThat(rules.now().texts()).contains(next);
        assertThat(switching.switchOn(SamplePacks.name(next), "grace")).isEqualTo(adoption);
        assertThat(log.size()).isEqualTo(2);
    }

    @Test
    void refusesWhoBroughtIt() {
        loading.load(next.tree(), "ada");
        effectSeen();

        assertThatExceptionOfType(PackRefusal.SamePerson.class)
                .isThrownBy(() -> switching.switchOn(SamplePacks.name(next), "ada"));
        assertThat(rules.now().texts()).doesNotContain(next);
    }

    @Test
    void refusesWhatNobodyLookedAtOrWhatWasLookedAtWithOtherRules() {
        loading.load(next.tree(), "ada");
        assertThatExceptionOfType(PackRefusal.EffectUnknown.class)
                .isThrownBy(() -> switching.switchOn(SamplePacks.name(next), "grace"));

        PackText later = SamplePacks.text("78");
        loading.load(later.tree(), "ada");
        effects.put(effect(next, RulePacks.bundled().with(later)));
        assertThatExceptionOfType(PackRefusal.EffectUnknown.class)
                .isThrownBy(() -> switching.switchOn(SamplePacks.name(next), "grace"));
        assertThat(log.size()).isEqualTo(1);
    }

    @Test
    void sealsOnceThoughTheAnswerIsLost() {
        loading.load(next.tree(), "ada");
        effectSeen();
        ledger.sealButLoseTheAnswer();
        assertThatExceptionOfType(LedgerUnavailable.class)
                .isThrownBy(() -> switching.switchOn(SamplePacks.name(next), "grace"));
        assertThat(rules.now().texts())
                .as("not before it is known to be sealed")
                .doesNotContain(next);

        ledger.answer();
        switching.switchOn(SamplePacks.name(next), "grace");

        assertThat(log.size()).isEqualTo(2);
        assertThat(rules.now().texts()).contains(next);
    }

    @Test
    void changesNothingWhenTheLedgerRefuses() {
        loading.load(next.tree(), "ada");
        effectSeen();
        ledger.refuse("no");

        assertThatExceptionOfType(PackRefusal.RefusedByLedger.class)
                .isThrownBy(() -> switching.switchOn(SamplePacks.name(next), "grace"));

        assertThat(adoptions.of(next.id()).all()).hasSize(1);
        assertThat(rules.now().texts()).doesNotContain(next);
    }

    @Test
    void neverGoesBackToAnEarlierVersionUnderItsOldName() {
        PackText first = RulePacks.bundled().texts().getFirst();
        loading.load(next.tree(), "ada");
        effectSeen();
        switching.switchOn(SamplePacks.name(next), "grace");

        assertThatExceptionOfType(PackRefusal.AlreadyAdopted.class)
                .isThrownBy(() -> switching.switchOn(SamplePacks.name(first), "grace"));
    }

    @Test
    void keepsOneContentForAVersion() {
        SignedPack loaded = loading.load(next.tree(), "ada");
        assertThat(loading.load(next.tree(), "grace")).isEqualTo(loaded);

        assertThatExceptionOfType(PackRefusal.VersionTaken.class)
                .isThrownBy(() -> loading.load(next.tree().put("checked", "2026-11-21"), "ada"));
    }

    @Test
    void saysWhatIsWrongWithAPackThatCannotBeApplied() {
        assertThatExceptionOfType(PackRefusal.Unreadable.class)
                .isThrownBy(() -> loading.load(next.tree().put("markte", "FR"), "ada"))
                .withMessageContaining("markte");
        assertThatExceptionOfType(PackRefusal.Unreadable.class)
                .isThrownBy(() -> loading.load(next.tree().put("version", "../2"), "ada"));
        assertThatExceptionOfType(UnreadablePack.class)
                .isThrownBy(() -> PackText.of(next.tree().without("rules").asObject()));
    }

    @Test
    void rulesByNothingThatSomebodyChangedInTheDatabase() {
        SignedPack honest = loading.load(next.tree(), "ada");
        effectSeen();
        switching.switchOn(honest.name(), "grace");
        var loosened = next.tree();
        loosened.withArray("rules").remove(0);
        packs.packs.put(honest.name(), new SignedPack(PackText.of(loosened), honest.signed(), Optional.empty()));

        assertThatExceptionOfType(PackRefusal.DoesNotCheck.class)
                .isThrownBy(() -> switchedOn(RulePacks.bundled()).now());

        SignedPack signedByAnother =
                SamplePacks.signing(Author.organisation(9), clock).pack(PackText.of(loosened), Optional.empty());
        packs.packs.put(honest.name(), signedByAnother);
        assertThatExceptionOfType(PackRefusal.DoesNotCheck.class)
                .isThrownBy(() -> switchedOn(RulePacks.bundled()).now());
    }

    @Test
    void believesNoAdoptionThatWasNotSignedForThisVersion() {
        rules.now();
        loading.load(next.tree(), "ada");
        Adoptions honest = adoptions.of(next.id());
        Adoption first = honest.all().getFirst();
        Adoption another = new Adoption(
                SamplePacks.name(next), next.digest(), true, first.signed(), Optional.empty(), clock.instant());
        adoptions.packs.put(next.id(), honest.with(another));

        assertThatExceptionOfType(PackRefusal.DoesNotCheck.class)
                .isThrownBy(() -> switchedOn(RulePacks.bundled()).now());
    }

    private void effectSeen() {
        effects.put(effect(next, rules.now().with(next)));
    }

    private Effect effect(PackText pack, RulePacks with) {
        return new Effect(
                SamplePacks.name(pack),
                Effect.State.DONE,
                Effect.digests(with),
                0,
                0,
                0,
                List.of(),
                clock.instant(),
                clock.instant());
    }
}
