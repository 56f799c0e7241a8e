package org.preuve.reporting.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.EvidenceLevel;

/**
 * A standing record as figures are made of it.
 *
 * @param digest as it stands in the log
 * @param filed where it belongs
 * @param stated what it says was measured
 * @param backing what stands behind it
 */
public record ImpactRecord(
        RecordId id, long index, RecordDigest digest, Filed filed, Stated stated, Span period, Backing backing) {

    /**
     * Where a record belongs, as far as it says so.
     *
     * @param supplier who signed it, unless that is the organisation itself
     * @param site in the words of who recorded it, or its number
     */
    public record Filed(
            Optional<String> pillar,
            Optional<String> topic,
            Optional<String> site,
            Optional<Did> supplier,
            Optional<Gtin> product) {}

    /**
     * What was measured.
     *
     * @param name of the indicator, as it was written
     * @param unit UCUM or ISO 4217
     */
    public record Stated(String name, BigDecimal value, String unit) {}

    /**
     * What stands behind a record.
     *
     * @param quality how the value was come by, in the word of the record; absent where it says nothing
     * @param files digests of what is attached to it
     */
    public record Backing(
            EvidenceLevel level,
            Optional<String> quality,
            List<String> files,
            Optional<String> reference,
            Optional<String> title) {

        private static final String ESTIMATED = "estimated";

        public Backing {
            files = List.copyOf(files);
        }

        public boolean isEstimate() {
            return quality.filter(ESTIMATED::equals).isPresent();
        }
    }

    /** Whether the organisation itself says so. */
    public boolean isOwn() {
        return filed.supplier().isEmpty();
    }
}
