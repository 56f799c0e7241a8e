package org.preuve.reporting.packs;

import java.time.Instant;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.claims.ClaimState.Sealing;

/**
 * The organisation's signed word that it rules by a version of a pack from then on. The version with which a pack began is not sealed, since every ruling
 * names it by its digest; each later one counts only when the log has it.
 *
 * @param first whether the pack began with it
 * @param sealing absent until the log has it
 * @param keptAt when what is known of it was kept last
 */
public record Adoption(
        PackName pack, Hash digest, boolean first, Credential signed, Optional<Sealing> sealing, Instant keptAt) {

    boolean counts() {
        return first || sealing.isPresent();
    }

    public Instant since() {
        return signed.validFrom().orElseThrow(() -> new IllegalStateException("an adoption without a beginning"));
    }

    Adoption sealed(Sealing by, Instant at) {
        return new Adoption(pack, digest, first, signed, Optional.of(by), at);
    }
}
