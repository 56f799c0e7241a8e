package org.preuve.reporting.chain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.products.Gtin;

/**
 * One maker's word on what a product is made of.
 *
 * @param isPublic whether the maker lets everybody see it
 */
public record Making(
        RecordId record,
        long index,
        Instant sealedAt,
        Did maker,
        Gtin product,
        Optional<String> lot,
        boolean isPublic,
        List<Part> parts) {

    public Making {
        parts = List.copyOf(parts);
    }

    /**
     * A part, and who stands behind it.
     *
     * @param share in percent of what it is a part of
     * @param below what its own maker says that it is made of
     */
    public record Part(
            BigDecimal share,
            Optional<String> material,
            Optional<String> origin,
            Source source,
            Optional<Did> supplier,
            Optional<Gtin> product,
            Optional<Making> below) {}

    /** What is known of where a part comes from. */
    public enum Source {
        /** Its own maker signed what it is made of. */
        ATTESTED,
        /** The buyer names a supplier, who has said nothing of it here. */
        NAMED,
        /** The buyer names the material and no supplier. */
        NOT_NAMED,
        /** The buyer says that it does not know. */
        UNKNOWN;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
