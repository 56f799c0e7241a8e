package org.preuve.reporting.packs;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.claims.CheckReceipt;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.ledger.SealAnswer;

/**
 * Switches a version of a pack on: signed, kept, sealed, and only then ruled by. What it changes has to have been computed before, and who brought the
 * pack cannot switch it on. Calling again finishes what a crash or a lost answer left open.
 */
public final class SwitchPack {

    private final PackStore packs;
    private final AdoptionStore adoptions;
    private final SwitchedOn rules;
    private final EffectStore effects;
    private final SignPacks signing;
    private final LedgerClient ledger;
    private final CheckReceipt receipts;
    private final Clock clock;

    SwitchPack(
            PackStore packs,
            AdoptionStore adoptions,
            SwitchedOn rules,
            EffectStore effects,
            SignPacks signing,
            LedgerClient ledger,
            CheckReceipt receipts,
            Clock clock) {
        this.packs = packs;
        this.adoptions = adoptions;
        this.rules = rules;
        this.effects = effects;
        this.signing = signing;
        this.ledger = ledger;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * Switches on, or finishes doing so, or finds that it is done.
     *
     * @throws PackRefusal when it may not be
     * @throws org.preuve.reporting.ledger.LedgerUnavailable when the ledger gave no answer that holds; calling again is safe
     */
    public Adoption switchOn(PackName name, String caller) {
        rules.now();
        SignedPack pack = packs.find(name).orElseThrow(() -> new PackRefusal.Unknown(name.toString()));
        while (true) {
            Adoptions known = adoptions.of(name.id());
            Optional<Adoption> standing =
                    known.standing().filter(adoption -> adoption.pack().equals(name));
            if (standing.isPresent()) {
                return standing.get();
            }
            Optional<Adoption> begun = known.begun();
            if (begun.isPresent()) {
                seal(name, known, begun.get());
            } else {
                require(pack, known, caller);
                Optional<PackName> before = known.standing().map(Adoption::pack);
                // Kept before it is sealed. Losing the race means that somebody else was quicker: look again.
                adoptions.replace(known, known.with(signing.adoption(rules.text(name, digest(pack)), before)));
            }
        }
    }

    private void require(SignedPack pack, Adoptions known, String caller) {
        if (known.of(pack.name()).isPresent()) {
            throw new PackRefusal.AlreadyAdopted(pack.name());
        }
        if (pack.loadedBy().filter(LoadPack.person(caller)::equals).isPresent()) {
            throw new PackRefusal.SamePerson();
        }
        boolean isSeen = effects.find(pack.name())
                .filter(effect -> effect.isOf(rules.now().with(pack.text())))
                .isPresent();
        if (!isSeen) {
            throw new PackRefusal.EffectUnknown(pack.name());
        }
    }

    private void seal(PackName wanted, Adoptions known, Adoption begun) {
        if (!begun.pack().equals(wanted)) {
            throw new PackRefusal.Busy(begun.pack());
        }
        switch (ledger.seal(begun.signed())) {
            case SealAnswer.Sealed answer -> {
                var sealing =
                        receipts.checked(begun.signed().id(), begun.signed().kind(), answer);
                // From here on claims are ruled by it.
                adoptions.replace(
                        known,
                        known.withSealed(
                                begun, begun.sealed(sealing, clock.instant().truncatedTo(ChronoUnit.MILLIS))));
                rules.forget();
            }
            case SealAnswer.Refused refused -> {
                adoptions.replace(known, known.without(begun));
                throw new PackRefusal.RefusedByLedger(refused.reason());
            }
        }
    }

    private static Hash digest(SignedPack pack) {
        return pack.text().digest();
    }
}
