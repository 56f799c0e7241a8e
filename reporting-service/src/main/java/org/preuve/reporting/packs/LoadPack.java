package org.preuve.reporting.packs;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.rules.PackText;
import org.preuve.reporting.rules.UnreadablePack;
import tools.jackson.databind.node.ObjectNode;

/** Takes a pack in. It is kept and signed, and rules nothing until it is switched on. */
public final class LoadPack {

    private final PackStore packs;
    private final SignPacks signing;

    LoadPack(PackStore packs, SignPacks signing) {
        this.packs = packs;
        this.signing = signing;
    }

    /**
     * Takes a pack in, or finds that it is there.
     *
     * @throws PackRefusal when it cannot be applied, or its version stands for another content
     */
    public SignedPack load(ObjectNode pack, String caller) {
        PackText text = readable(pack);
        PackName name = PackName.of(text.id(), text.version())
                .orElseThrow(
                        () -> new PackRefusal.Unreadable(
                                "id and version name a pack in an address: small letters, digits and hyphens; letters, digits, dots and hyphens"));
        SignedPack signed = signing.pack(text, Optional.of(person(caller)));
        if (packs.create(signed)) {
            return signed;
        }
        return packs.find(name)
                .filter(known -> known.text().equals(text))
                .orElseThrow(() -> new PackRefusal.VersionTaken(name));
    }

    /** Enough to know a person again, and not to know who it is. */
    static Hash person(String caller) {
        return Hash.sha256("rule-pack ".getBytes(StandardCharsets.UTF_8), caller.getBytes(StandardCharsets.UTF_8));
    }

    private static PackText readable(ObjectNode pack) {
        try {
            return PackText.of(pack);
        } catch (UnreadablePack e) {
            throw new PackRefusal.Unreadable(String.valueOf(e.getMessage()));
        }
    }
}
