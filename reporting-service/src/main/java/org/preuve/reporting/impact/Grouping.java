package org.preuve.reporting.impact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.products.Gtin;

/** By what figures are told apart, besides what they measure. */
public enum Grouping {
    INDICATOR,
    PILLAR,
    TOPIC,
    SITE,
    SUPPLIER,
    PRODUCT;

    public static Optional<Grouping> ofWord(String word) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.word().equals(word))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where a record belongs, in its own words; nowhere where it does not say, or where figures are not told apart. */
    Optional<String> of(ImpactRecord record) {
        ImpactRecord.Filed filed = record.filed();
        return switch (this) {
            case INDICATOR -> Optional.empty();
            case PILLAR -> filed.pillar();
            case TOPIC -> filed.topic();
            case SITE -> filed.site();
            case SUPPLIER -> filed.supplier().map(Did::value);
            case PRODUCT -> filed.product().map(Gtin::digits);
        };
    }
}
