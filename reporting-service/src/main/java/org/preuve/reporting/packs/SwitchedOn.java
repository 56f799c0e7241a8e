package org.preuve.reporting.packs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.rules.NamedRules;
import org.preuve.reporting.rules.PackText;
import org.preuve.reporting.rules.RulePacks;
import org.preuve.reporting.rules.RulesInForce;
import org.preuve.reporting.rules.Ruling;

/**
 * The packs that claims are ruled by, from the signed adoptions. A pack that the release brings and that was never switched on before begins with the
 * release's version; a newer version of one that was waits until somebody switches it on.
 */
public final class SwitchedOn implements RulesInForce, NamedRules {

    /** So long another replica may go on ruling by the version before. */
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private final RulePacks bundled;
    private final PackStore packs;
    private final AdoptionStore adoptions;
    private final PackVerifier verifier;
    private final SignPacks signing;
    private final Clock clock;

    private @Nullable Ruled ruled;

    SwitchedOn(
            RulePacks bundled,
            PackStore packs,
            AdoptionStore adoptions,
            PackVerifier verifier,
            SignPacks signing,
            Clock clock) {
        this.bundled = bundled;
        this.packs = packs;
        this.adoptions = adoptions;
        this.verifier = verifier;
        this.signing = signing;
        this.clock = clock;
    }

    private record Ruled(List<Hash> digests, RulePacks packs, Instant switchedAt, Instant readAt) {}

    @Override
    public synchronized RulePacks now() {
        Ruled last = ruled;
        Instant now = clock.instant();
        if (last == null) {
            carryBundled();
        } else if (now.isBefore(last.readAt().plus(LOOKS_EVERY)) && !now.isBefore(last.readAt())) {
            return last.packs();
        }
        List<Adoption> standing = standing();
        List<Hash> digests = standing.stream().map(Adoption::digest).toList();
        RulePacks read = last != null && last.digests().equals(digests) ? last.packs() : read(standing);
        Instant switched =
                standing.stream().map(Adoption::keptAt).max(Instant::compareTo).orElse(now);
        ruled = new Ruled(digests, read, switched, now);
        return read;
    }

    @Override
    public synchronized Instant settledAt() {
        now();
        return Objects.requireNonNull(ruled).switchedAt().plus(LOOKS_EVERY);
    }

    @Override
    public RulePacks named(List<Ruling.PackVersion> versions) {
        return RulePacks.of(versions.stream()
                .map(version -> text(
                        PackName.of(version.id(), version.version())
                                .orElseThrow(() -> new PackRefusal.Unknown(version.id() + "/" + version.version())),
                        version.digest()))
                .toList());
    }

    /** Looks again at the next question. */
    synchronized void forget() {
        Ruled last = ruled;
        if (last != null) {
            ruled = new Ruled(last.digests(), last.packs(), last.switchedAt(), Instant.EPOCH);
        }
    }

    private void carryBundled() {
        for (PackText text : bundled.texts()) {
            packs.create(signing.pack(text, Optional.empty()));
            Adoptions known = adoptions.of(text.id());
            if (known.all().isEmpty()) {
                adoptions.replace(known, known.with(signing.adoption(text, Optional.empty())));
            }
        }
    }

    /** In the order in which findings are shown: the release's packs first, as it lists them. */
    private List<Adoption> standing() {
        List<String> order = bundled.texts().stream().map(PackText::id).toList();
        Comparator<Adoption> asListed = Comparator.comparingInt(adoption -> {
            int at = order.indexOf(adoption.pack().id());
            return at < 0 ? order.size() : at;
        });
        return adoptions.all().stream()
                .flatMap(of -> of.standing().stream())
                .sorted(asListed.thenComparing(adoption -> adoption.pack().id()))
                .toList();
    }

    private RulePacks read(List<Adoption> standing) {
        List<PackText> texts = new ArrayList<>();
        for (Adoption adoption : standing) {
            verifier.require(adoption);
            texts.add(text(adoption.pack(), adoption.digest()));
        }
        return RulePacks.of(texts);
    }

    /**
     * A version of a pack as it was signed.
     *
     * @param digest that it must have
     * @throws PackRefusal when there is none, or it does not check
     */
    PackText text(PackName name, Hash digest) {
        SignedPack found = packs.find(name).orElseThrow(() -> new PackRefusal.Unknown(name.toString()));
        verifier.require(found);
        if (!found.text().digest().equals(digest)) {
            throw new PackRefusal.DoesNotCheck(name, "it has another digest than was agreed to.");
        }
        return found.text();
    }
}
