package org.preuve.reporting.packs;

import java.util.Optional;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.rules.PackText;

/**
 * A pack, and the credential by which the organisation vouches that it rules by this and nothing else under this name.
 *
 * @param loadedBy digest of who brought it; absent where the release did
 */
public record SignedPack(PackText text, SignedDocument signed, Optional<Hash> loadedBy) {

    public PackName name() {
        return new PackName(text.id(), text.version());
    }
}
